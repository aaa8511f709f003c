export { StatisticsPanel, type StatisticsDoor } from './StatisticsPanel.js';

/** German. */
export default {
  provider: 'Anbieter',
};

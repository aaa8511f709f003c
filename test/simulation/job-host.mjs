// Runs the built command `job` as often as it is asked to (job-host.ts), one at a time, in one app that stays open as the worker's does.
import 'reflect-metadata';

const { job } = await import(process.argv[2]);
const { withApp } = await import(process.argv[3]);
const app = await new Promise((opened, failed) => {
  withApp((app) => (opened(app), new Promise(() => {}))).catch(failed);
});
process.on('disconnect', () => process.exit());
process.on('message', async (args) => {
  let output = '';
  const write = process.stdout.write;
  process.stdout.write = (text) => ((output += text), true);
  let answer;
  try {
    answer = { code: await job(args.slice(1), (work) => work(app)), output: '', errors: '' };
  } catch (error) {
    answer = { code: 2, output: '', errors: error.stack };
  } finally {
    process.stdout.write = write;
  }
  process.send({ ...answer, output });
});

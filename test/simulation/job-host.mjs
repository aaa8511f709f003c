// Runs the built command `job` as often as it is asked to (job-host.ts), one at a time.
import 'reflect-metadata';

const { job } = await import(process.argv[2]);
process.on('disconnect', () => process.exit());
process.on('message', async (args) => {
  let output = '';
  const write = process.stdout.write;
  process.stdout.write = (text) => ((output += text), true);
  let answer;
  try {
    answer = { code: await job(args.slice(1)), output: '', errors: '' };
  } catch (error) {
    answer = { code: 2, output: '', errors: error.stack };
  } finally {
    process.stdout.write = write;
  }
  process.send({ ...answer, output });
});

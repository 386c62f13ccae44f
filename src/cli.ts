/** The command's entry: hands argv to `main` and sets the exit code. */
import { main } from './cli/main.ts';
import { runInProcess } from './cli/process.ts';

runInProcess((around) => main(process.argv.slice(2), around));

// The package `say` as npm ships it, with a constant text: the rival of the measurements. Prints when `speak` is called (wall-clock
// milliseconds), so that neither Node's start nor loading the package is counted.
const say = require('say');

const text =
  'The city council approved a new budget on Tuesday, adding forty million dollars for schools, parks, libraries and road repairs.';
process.stdout.write(`${performance.timeOrigin + performance.now()}\n`);
say.speak(text, null, null, () => {});

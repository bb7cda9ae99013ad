const numbers = require('fs').readFileSync(0, 'utf8').split('\n').slice(1).map(Number);
console.log(String(numbers.reduce((a, b) => a + b, 0)));

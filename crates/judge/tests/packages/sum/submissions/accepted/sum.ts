const numbers: number[] = require('fs').readFileSync(0, 'utf8').split('\n').slice(1).map(Number);
console.log(String(numbers.reduce((a: number, b: number) => a + b, 0)));

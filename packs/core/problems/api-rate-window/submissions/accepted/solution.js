const lines = require("fs").readFileSync(0, "latin1").split("\n");
const [n, k, w] = lines[0].split(" ").map(Number);

class Client {
  constructor() {
    this.accepted = [];
    this.oldest = 0; // where in `accepted` the current window begins
    this.rejected = 0;
    this.first = -1;
  }

  decide(second) {
    while (this.oldest < this.accepted.length && this.accepted[this.oldest] <= second - w) this.oldest++;
    if (this.accepted.length - this.oldest < k) {
      this.accepted.push(second);
      return true;
    }
    if (this.rejected++ === 0) this.first = second;
    return false;
  }
}

const clients = new Map();
let accepted = 0;
for (let i = 1; i <= n; i++) {
  const [second, name] = lines[i].split(" ");
  if (!clients.has(name)) clients.set(name, new Client());
  if (clients.get(name).decide(Number(second))) accepted++;
}
const out = [`${accepted} ${n - accepted}`];
[...clients]
  .filter(([, client]) => client.rejected > 0)
  .sort(([a, x], [b, y]) => y.rejected - x.rejected || (a < b ? -1 : 1))
  .forEach(([name, client]) => out.push(`${name} ${client.rejected} ${client.first}`));
console.log(out.join("\n"));

const lines = require("fs").readFileSync(0, "latin1").trimEnd().split("\n").slice(1);

class Folder {
  constructor(parent, path) {
    Object.assign(this, { parent, path, folders: new Map(), files: new Map(), holds: 0, count: 0, limit: Infinity });
  }

  enter(name) {
    if (!this.folders.has(name)) this.folders.set(name, new Folder(this, `${this.path}/${name}`));
    return this.folders.get(name);
  }

  put(name, size) {
    const growth = size - (this.files.get(name) ?? 0);
    for (let folder = this; folder; folder = folder.parent) if (folder.holds + growth > folder.limit) return folder;
    this.change(growth, this.files.has(name) ? 0 : 1);
    this.files.set(name, size);
    return null;
  }

  remove(name) {
    if (this.files.has(name)) {
      this.change(-this.files.get(name), -1);
      this.files.delete(name);
    } else if (this.folders.has(name)) {
      const { holds, count } = this.folders.get(name);
      this.change(-holds, -count);
      this.folders.delete(name);
    }
  }

  change(growth, files) {
    for (let folder = this; folder; folder = folder.parent) {
      folder.holds += growth;
      folder.count += files;
    }
  }
}

const root = new Folder(null, "");
const out = [];
let here = root;
for (const line of lines) {
  const [command, name, size] = line.split(" ");
  if (command === "cd") {
    if (name === "/") here = root;
    else here = name === ".." ? here.parent ?? root : here.enter(name);
  } else if (command === "put") {
    const full = here.put(name, Number(size));
    if (full) out.push(`refused ${full.path || "/"}`);
  } else if (command === "rm") {
    here.remove(name);
  } else if (command === "limit") {
    here.limit = Number(name);
  } else {
    out.push(here.holds);
  }
}
out.push(`${root.holds} ${root.count}`);
console.log(out.join("\n"));

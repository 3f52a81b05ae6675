// The package as a user has it: packed, and unpacked elsewhere.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../bindings-wasm/package", import.meta.url));

/** A new folder in `parent` with the package among its modules, for as long as the tests of a file run. */
export function installed(parent = tmpdir()) {
  const place = mkdtempSync(join(parent, "kaohe-"));
  after(() => rmSync(place, { recursive: true }));
  const said = execFileSync("npm", ["pack", "--json", "--pack-destination", place], { cwd: source, encoding: "utf8" });
  const [packed] = JSON.parse(said);
  const folder = join(place, "node_modules/kaohe");
  mkdirSync(folder, { recursive: true });
  execFileSync("tar", ["-xzf", packed.filename, "-C", folder, "--strip-components=1"], { cwd: place });
  return { place, folder, packed, tarball: join(place, packed.filename) };
}

// Chromium for tests: found, or what to install, and started once where that is arranged.
//
// `CHROMIUM` names another one than Debian's. `CARREAU_BROWSER` is the address of one that runs
// already: `node browser.mjs` starts such a one, prints its address and ends it when its own input
// ends, so that a whole run of tests needs one only.

import { existsSync } from "node:fs";
import { argv, env, getuid, stdin } from "node:process";
import { pathToFileURL } from "node:url";

const DEBIAN = "/usr/bin/chromium";
const ARGUMENTS = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** A browser, to be closed by whoever asked. */
export async function browser() {
  const chromium = await driver();
  return env.CARREAU_BROWSER
    ? chromium.connect(env.CARREAU_BROWSER)
    : chromium.launch(options());
}

async function driver() {
  try {
    return (await import("playwright-core")).chromium;
  } catch (cause) {
    throw new Error("`playwright-core` is missing: run `npm ci` in `tests/`", { cause });
  }
}

function options() {
  const executablePath = env.CHROMIUM || DEBIAN;
  if (!existsSync(executablePath)) {
    const install = "install it (`apt-get install chromium`), or say where it is by `CHROMIUM`";
    throw new Error(`there is no Chromium at \`${executablePath}\`: ${install}`);
  }
  // Its sandbox does not work for root.
  const args = getuid?.() === 0 ? [...ARGUMENTS, "--no-sandbox"] : ARGUMENTS;
  return { executablePath, args };
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  const server = await (await driver()).launchServer(options());
  console.log(server.wsEndpoint());
  stdin.resume().on("end", () => server.close());
}

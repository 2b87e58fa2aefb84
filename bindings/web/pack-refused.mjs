// The error that a refused pack is thrown as. The module imports it from beside itself; what is
// refused, and why, the engine says.

/** A pack that the engine refuses. */
export class PackRefused extends Error {
  /** Given the engine's reply, `{"refused":{…}}`. */
  constructor(reply) {
    const { refused } = JSON.parse(reply);
    super(`the pack is refused: \`${refused.code}\` at \`${refused.path}\``);
    this.name = "PackRefused";
    this.refused = refused;
  }
}

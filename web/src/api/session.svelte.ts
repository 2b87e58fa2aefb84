// Who uses the page: the log-in, what it allows, and requests in its name.
//
// The access token is kept in memory alone; the refresh token is in a cookie that no script reads.
// A refresh token is good once: `turns.ts` has one tab refresh for all. What a role allows is the
// server's table; what is shown follows it, and the server decides anew at every request.

import { getContext, setContext } from "svelte";
import { forget, keep, kept } from "../kept";
import type { Translations } from "../pack/document";
import { Problem } from "./problem";
import { answered, send, type Answered, type Asking } from "./request";
import { changed, parameterOf } from "../query";
import type { Server, Tenant } from "./server";
import { Turns } from "./turns";

/** A role on an org node, holding for everything below it. */
export interface Grant {
  id: string;
  tenant: string | null;
  tenant_name?: Translations;
  org_node: string | null;
  org_node_name: string | null;
  level: string | null;
  role: string;
}

/** One's own account. */
export interface Me {
  user: { id: string; email: string; name: string; language: string };
  grants: Grant[];
}

/** An action and the roles that may do it. */
export interface Action {
  action: string;
  method?: string;
  path?: string;
  of: "public" | "platform" | "tenant";
  roles: string[];
}

/** Which role may do what. */
export interface Access {
  roles: string[];
  scopes: string[];
  actions: Action[];
}

interface Tokens {
  access_token: string;
}

const KEY = Symbol("session");
/** Says that a cookie may be there, so that readers without an account are not asked for. */
const KEPT_UNDER = "carreau.session";
const TENANT_UNDER = "carreau.tenant";

export class Session {
  /** `unknown` until it is clear whether somebody is logged in. */
  state: "unknown" | "out" | "in" = $state("unknown");
  me: Me | null = $state.raw(null);
  access: Access | null = $state.raw(null);
  /** The federations one has something to do with. */
  tenants: Tenant[] = $state.raw([]);
  /** The code of the one the desks are about. */
  tenant = $state("");
  /** Why the log-in of before could not be gone on with; nothing where it simply ended. */
  failure: unknown = $state.raw(null);

  private token: string | null = null;
  private refreshing: Promise<void> | null = null;
  private readonly turns = new Turns(KEPT_UNDER);

  constructor(readonly server: Server) {}

  /** Goes on with the log-in there was, where there was one. Returns how to stop following it. */
  begin(): () => void {
    if (kept(KEPT_UNDER) === null) this.state = "out";
    else void this.resume();
    // Logged out in another tab, one is logged out in this one.
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key === KEPT_UNDER && newValue === null) this.end();
    };
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }

  /** Tries again to go on with the log-in there was. */
  async resume(): Promise<void> {
    this.failure = null;
    this.state = "unknown";
    try {
      await this.refresh();
      await this.enter();
    } catch (error) {
      if (!isEnded(error)) this.failure = error;
      this.end(isEnded(error));
    }
  }

  async logIn(email: string, password: string): Promise<void> {
    const body = { email, password, session: "cookie" };
    const response = await this.sendAs("auth/login", { method: "POST", body }, null);
    this.token = (await answered<Tokens>(response)).body.access_token;
    keep(KEPT_UNDER, "cookie");
    await this.enter();
  }

  async logOut(): Promise<void> {
    const { token } = this;
    try {
      await this.sendAs("auth/logout", { method: "POST", body: {} }, token);
    } finally {
      this.end();
    }
  }

  /** Chooses the federation the desks are about. */
  choose(tenant: string): void {
    this.tenant = tenant;
    keep(TENANT_UNDER, tenant);
  }

  /** Has to do with a federation that was begun, too. */
  add(tenant: Tenant): void {
    this.tenants = [...this.tenants, tenant];
  }

  /**
   * Whether a role one has in the federation allows something somewhere in it: an action by its
   * name, or by its route, such as `POST /api/v1/imports`.
   */
  may(what: string): boolean {
    return this.grantsOf(what).length > 0;
  }

  /** Whether it is allowed in the whole federation. */
  mayEverywhere(what: string): boolean {
    return this.grantsOf(what).some(
      ({ tenant, level }) => tenant === null || level === "federation",
    );
  }

  /** What one was granted in the federation that allows something. */
  grantsOf(what: string): Grant[] {
    const rows = this.access?.actions ?? [];
    const is = ({ action, method, path }: Action) =>
      what === action || what === `${method} ${path}`;
    const roles = rows.find(is)?.roles ?? [];
    return this.grants.filter(({ role }) => roles.includes(role));
  }

  /** What one was granted in the federation, or everywhere. */
  get grants(): Grant[] {
    const { grants } = this.me ?? { grants: [] };
    return grants.filter(({ tenant }) => tenant === null || tenant === this.tenant);
  }

  /** Asks in one's name. */
  async ask<T>(path: string, asking: Asking = {}): Promise<Answered<T>> {
    return answered<T>(await this.fetch(path, asking));
  }

  /** Asks about the federation the desks are about. */
  async here<T>(path: string, asking: Asking = {}): Promise<Answered<T>> {
    const query = { tenant: this.tenant, ...asking.query };
    return this.ask<T>(path, { ...asking, query });
  }

  /** The response to a request in one's name; a token that is over is renewed once. */
  async fetch(path: string, asking: Asking = {}): Promise<Response> {
    const { token } = this;
    try {
      return await this.sendAs(path, asking, token);
    } catch (error) {
      if (token === null || !isEnded(error) || error.code === "wrong_credentials") throw error;
      if (this.token === token) await this.renew();
      return this.sendAs(path, asking, this.token);
    }
  }

  private async renew(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      if (isEnded(error)) this.end();
      throw error;
    }
  }

  private sendAs(path: string, asking: Asking, token: string | null): Promise<Response> {
    return send(path, asking, token, this.server.language);
  }

  /** Takes a new access token by the cookie: one request at a time, in all tabs together. */
  private refresh(): Promise<void> {
    this.refreshing ??= this.takeToken().finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private async takeToken(): Promise<void> {
    this.token = await this.turns.token(async () => {
      const response = await this.sendAs("auth/refresh", { method: "POST", body: {} }, null);
      return (await answered<Tokens>(response)).body.access_token;
    });
  }

  /** Learns who is logged in, and what that allows. */
  private async enter(): Promise<void> {
    const [me, access, tenants] = await Promise.all([
      this.ask<Me>("me"),
      this.ask<Access>("access"),
      this.server.tenants(),
    ]);
    const { grants } = me.body;
    const everywhere = grants.some(({ tenant }) => tenant === null);
    const granted = grants.map(({ tenant }) => tenant);
    this.me = me.body;
    this.access = access.body;
    this.tenants = tenants.filter(({ code }) => everywhere || granted.includes(code));
    const known = (wanted: string | null) => this.tenants.find(({ code }) => code === wanted)?.code;
    const followed = known(linked());
    this.tenant = followed ?? known(kept(TENANT_UNDER)) ?? this.tenants[0]?.code ?? "";
    if (followed !== undefined) this.choose(followed);
    this.state = "in";
  }

  private end(forgotten = true): void {
    this.token = null;
    this.turns.forget();
    this.me = null;
    this.access = null;
    this.tenants = [];
    this.tenant = "";
    this.state = "out";
    if (forgotten) forget(KEPT_UNDER);
  }
}

/** The federation that a letter's link is about, taken out of the address; empty where none is. */
function linked(): string {
  const { pathname, search, hash } = location;
  const tenant = parameterOf(search, "tenant");
  if (tenant) history.replaceState(null, "", pathname + changed(search, { tenant: "" }) + hash);
  return tenant;
}

/** Whether a request failed because nobody is logged in any more. */
function isEnded(error: unknown): error is Problem {
  return error instanceof Problem && error.status === 401;
}

/** Hands a session down to every component below. */
export function provideSession(session: Session): void {
  setContext(KEY, session);
}

/** The session of the components above. */
export function session(): Session {
  return getContext<Session>(KEY);
}

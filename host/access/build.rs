//! Asks Cedar what the policies come to, and writes it down as a table for the program.
//!
//! The policies are parsed, validated against their schema, and put to Cedar's own authorizer for
//! every action and every role, scope and nobody, on a node, below it, beside it, above it and in
//! another tenant. What comes out must have the shape the program can look up: a role allows an
//! action on its node and below, or it does not, and two roles allow what either does. A policy of
//! another shape ends the build and says which action it is about.

#[path = "src/role.rs"]
#[expect(dead_code, unreachable_pub, reason = "the names alone are needed here")]
mod role;
#[path = "src/scope.rs"]
#[expect(dead_code, unreachable_pub, reason = "the names alone are needed here")]
mod scope;

use cedar_policy::{
    Authorizer, Context, Decision, Effect, Entities, Entity, EntityTypeName, EntityUid, PolicySet,
    Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use role::Role;
use scope::SCOPES;
use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Done<T> = Result<T, Box<dyn Error>>;

const SCHEMA: &str = "access.cedarschema";
const POLICIES: [&str; 3] = ["public.cedar", "roles.cedar", "keys.cedar"];

/// Where something was granted, and every place it is asked of: only the first two are within.
const GRANTED: &str = "t/node";
const WITHIN: [&str; 2] = ["t/node", "t/below"];
const WITHOUT: [&str; 3] = ["t/beside", "t/above", "u/node"];

/// Cedar with this program's policies.
struct Asked {
    schema: Schema,
    policies: PolicySet,
    actions: Entities,
    entities: Vec<Entity>,
}

fn main() -> Done<()> {
    let folder = Path::new("policies");
    println!("cargo::rerun-if-changed=policies");
    println!("cargo::rerun-if-changed=src/role.rs");
    println!("cargo::rerun-if-changed=src/scope.rs");
    let read = |file: &str| fs::read_to_string(folder.join(file));
    let (schema, _) = Schema::from_cedarschema_str(&read(SCHEMA)?)?;
    let mut text = String::new();
    for file in POLICIES {
        text.push_str(&read(file)?);
    }
    let policies: PolicySet = text.parse()?;
    let found = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
    if let Some(error) = found.validation_errors().next() {
        return Err(error.to_string().into());
    }
    if policies.policies().any(|policy| policy.effect() != Effect::Permit) {
        return Err("a policy forbids; permit less instead".into());
    }
    let actions = schema.action_entities()?;
    let asked = Asked { entities: places()?, schema, policies, actions };
    let mut table =
        String::from("/// Every action, by name.\npub(crate) const ACTIONS: &[Action] = &[\n");
    let mut actions: Vec<EntityUid> = asked.schema.actions().cloned().collect();
    actions.sort_by_key(|action| action.id().unescaped().to_owned());
    for action in actions {
        if let Some(row) = asked.row(&action)? {
            writeln!(table, "    {row},")?;
        }
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets `OUT_DIR`")?);
    fs::write(out.join("actions.rs"), table)?;
    Ok(())
}

fn uid(of: &str, id: &str) -> Done<EntityUid> {
    Ok(EntityUid::from_type_name_and_id(of.parse::<EntityTypeName>()?, id.parse()?))
}

/// A tree of each of two tenants, and a person in it.
fn places() -> Done<Vec<Entity>> {
    let node = |id: &str, above: &[&str]| -> Done<Entity> {
        let tenant = id.split('/').next().unwrap_or_default();
        let mut parents = HashSet::from([uid("Tenant", tenant)?, uid("Platform", "platform")?]);
        for above in above {
            parents.insert(uid("OrgNode", above)?);
        }
        Ok(Entity::new_no_attrs(uid("OrgNode", id)?, parents))
    };
    let person = |id: &str| -> Done<Entity> {
        Ok(Entity::new_no_attrs(uid("Person", id)?, HashSet::from([uid("OrgNode", "t/beside")?])))
    };
    Ok(vec![
        node("t/above", &[])?,
        node("t/node", &["t/above"])?,
        node("t/below", &["t/node", "t/above"])?,
        node("t/beside", &["t/above"])?,
        node("u/node", &[])?,
        person("own")?,
        person("other")?,
        Entity::with_uid(uid("Platform", "platform")?),
    ])
}

/// A user who holds these roles.
fn user(roles: &[Role]) -> Done<Entity> {
    let set = |uids: Vec<EntityUid>| {
        RestrictedExpression::new_set(uids.into_iter().map(RestrictedExpression::new_entity_uid))
    };
    let mut attributes = HashMap::from([("person".to_owned(), set(vec![uid("Person", "own")?]))]);
    for role in Role::ALL {
        let at = if role.is_of_tenant() { ("OrgNode", GRANTED) } else { ("Platform", "platform") };
        let held = if roles.contains(&role) { vec![uid(at.0, at.1)?] } else { Vec::new() };
        attributes.insert(role.as_str().to_owned(), set(held));
    }
    Ok(Entity::new(uid("User", "user")?, attributes, HashSet::new())?)
}

/// An API key with one scope.
fn key(scope: &str) -> Done<Entity> {
    let node = RestrictedExpression::new_entity_uid(uid("OrgNode", GRANTED)?);
    let scopes = [RestrictedExpression::new_string(scope.to_owned())];
    let attributes = HashMap::from([
        ("node".to_owned(), node),
        ("scopes".to_owned(), RestrictedExpression::new_set(scopes)),
    ]);
    Ok(Entity::new(uid("ApiKey", "key")?, attributes, HashSet::new())?)
}

impl Asked {
    fn allows(&self, who: &Entity, action: &EntityUid, of: (&str, &str)) -> Done<bool> {
        // What is above the action and what is asked of is told of each: the rest is not needed.
        let of = uid(of.0, of.1)?;
        let place = self.entities.iter().find(|entity| entity.uid() == of);
        let above = self.actions.ancestors(action).into_iter().flatten().cloned().collect();
        let with = [who.clone(), Entity::new_no_attrs(action.clone(), above)];
        let entities = Entities::from_entities(with.into_iter().chain(place.cloned()), None)?;
        let request = Request::new(who.uid(), action.clone(), of, Context::empty(), None)?;
        let answer = Authorizer::new().is_authorized(&request, &self.policies, &entities);
        if let Some(error) = answer.diagnostics().errors().next() {
            return Err(error.to_string().into());
        }
        Ok(answer.decision() == Decision::Allow)
    }

    /// The row of an action as Rust; none for a group of actions.
    fn row(&self, action: &EntityUid) -> Done<Option<String>> {
        let types = |found: Option<Vec<String>>| found.unwrap_or_default();
        let name = |name: &EntityTypeName| name.to_string();
        let principals =
            types(self.schema.principals_for_action(action).map(|found| found.map(name).collect()));
        let resources =
            types(self.schema.resources_for_action(action).map(|found| found.map(name).collect()));
        if principals.is_empty() || resources.is_empty() {
            return Ok(None);
        }
        let has = |types: &[String], wanted: &str| types.iter().any(|name| name == wanted);
        let platform = ("Platform", "platform");
        let public = has(&principals, "Anonymous")
            && self.allows(&Entity::with_uid(uid("Anonymous", "anybody")?), action, platform)?;
        let any_user = self.allows(&user(&[])?, action, platform)?;
        let subject = match (public, has(&resources, "Platform")) {
            (true, _) => "Public",
            (false, true) => "Platform",
            (false, false) => "Tenant",
        };
        let (mut roles, mut scopes, mut own_record) = (Vec::new(), Vec::new(), false);
        if subject == "Tenant" {
            roles = self.roles(action)?;
            for scope in SCOPES.into_iter().filter(|_| has(&principals, "ApiKey")) {
                if self.on_its_node(&key(scope)?, action)? {
                    scopes.push(scope);
                }
            }
            own_record =
                has(&resources, "Person") && self.allows(&user(&[])?, action, ("Person", "own"))?;
        } else if !any_user {
            for role in Role::ALL {
                if self.allows(&user(&[role])?, action, platform)? {
                    roles.push(role);
                }
            }
        }
        let id: &str = action.id().unescaped();
        let above = self.actions.ancestors(action).into_iter().flatten();
        let mut groups: Vec<&str> = above.map(|group| group.id().unescaped()).collect();
        groups.sort_unstable();
        let roles: Vec<String> = roles.iter().map(|role| format!("Role::{role:?}")).collect();
        Ok(Some(format!(
            "Action {{ name: {id:?}, subject: Subject::{subject}, groups: &{groups:?}, \
             any_user: {any_user}, own_record: {own_record}, roles: &[{}], scopes: &{scopes:?} }}",
            roles.join(", ")
        )))
    }

    /// The roles that allow an action of a tenant; that any two allow what either does.
    fn roles(&self, action: &EntityUid) -> Done<Vec<Role>> {
        let mut roles = Vec::new();
        for role in Role::ALL {
            let holder = user(&[role])?;
            let allows = if role.is_of_tenant() {
                self.on_its_node(&holder, action)?
            } else {
                self.allows(&holder, action, ("OrgNode", GRANTED))?
            };
            if allows {
                roles.push(role);
            }
        }
        for (index, one) in Role::ALL.into_iter().enumerate() {
            for other in Role::ALL.into_iter().skip(index) {
                let either = roles.contains(&one) || roles.contains(&other);
                if self.allows(&user(&[one, other])?, action, ("OrgNode", GRANTED))? != either {
                    return Err(format!("{action}: {one:?} and {other:?} are not their sum").into());
                }
            }
        }
        Ok(roles)
    }

    /// Whether an action is allowed on the node of a grant and below it, and nowhere else.
    fn on_its_node(&self, who: &Entity, action: &EntityUid) -> Done<bool> {
        let allows = self.allows(who, action, ("OrgNode", GRANTED))?;
        for (places, expected) in [(&WITHIN[..], allows), (&WITHOUT[..], false)] {
            for place in places {
                if self.allows(who, action, ("OrgNode", place))? != expected {
                    return Err(format!("{action}: not alike on a node and below it").into());
                }
            }
        }
        Ok(allows)
    }
}

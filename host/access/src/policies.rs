//! Reading the policies, and asking them.
//!
//! They are in the program: read and validated against the schema once. A question is answered over
//! three entities, the one who asks, the action, and what is asked of, each told its ancestors.

use crate::{Principal, Resource, Role};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use std::collections::{BTreeMap, HashMap, HashSet};

const SCHEMA: &str = include_str!("../policies/access.cedarschema");
const POLICIES: &str = concat!(
    include_str!("../policies/public.cedar"),
    include_str!("../policies/roles.cedar"),
    include_str!("../policies/keys.cedar"),
);

/// The id of the platform, of which there is one.
const PLATFORM: &str = "platform";

/// Why the policies do not read: a fault of this program.
#[derive(Debug, thiserror::Error)]
#[error("the policies do not read: {0}")]
pub struct PolicyError(String);

/// What an action is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Whoever asks may: of nothing in particular.
    Public,
    /// The platform, or the asker's own account.
    Platform,
    /// A tenant, or a part of it.
    Tenant,
}

/// The policies, validated.
pub struct Policies {
    authorizer: Authorizer,
    policies: PolicySet,
    types: Types,
    actions: BTreeMap<String, Action>,
}

struct Action {
    entity: Entity,
    subject: Subject,
}

/// The types of entities.
struct Types {
    platform: EntityTypeName,
    tenant: EntityTypeName,
    node: EntityTypeName,
    person: EntityTypeName,
    anonymous: EntityTypeName,
    user: EntityTypeName,
    key: EntityTypeName,
}

impl Policies {
    /// Reads the policies of this program.
    ///
    /// # Errors
    /// Where they do not read, or ask for what the schema does not have: a test finds it first.
    pub fn load() -> Result<Self, PolicyError> {
        let (schema, _) = Schema::from_cedarschema_str(SCHEMA).map_err(unread)?;
        let policies: PolicySet = POLICIES.parse().map_err(unread)?;
        let found = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        if !found.validation_passed() {
            let errors: Vec<_> = found.validation_errors().map(ToString::to_string).collect();
            return Err(PolicyError(errors.join("; ")));
        }
        let types = Types::read()?;
        let entities = schema.action_entities().map_err(unread)?;
        let declared = entities.iter().filter_map(|entity| {
            let uid = entity.uid();
            let subject = types.subject(&schema, &uid)?;
            // With the groups above it; of what is within a group itself nothing is asked.
            let groups = entities.ancestors(&uid).into_iter().flatten().cloned().collect();
            let entity = Entity::new_no_attrs(uid.clone(), groups);
            Some((uid.id().unescaped().to_owned(), Action { entity, subject }))
        });
        let actions = declared.collect();
        Ok(Self { authorizer: Authorizer::new(), policies, types, actions })
    }

    /// Every action by name, with what it is asked of.
    pub fn actions(&self) -> impl Iterator<Item = (&str, Subject)> {
        self.actions.iter().map(|(name, action)| (name.as_str(), action.subject))
    }

    /// What an action is asked of; none where nobody declared it.
    #[must_use]
    pub fn subject(&self, action: &str) -> Option<Subject> {
        self.actions.get(action).map(|action| action.subject)
    }

    /// The actions of a group.
    pub fn group<'p>(&'p self, group: &'p str) -> impl Iterator<Item = &'p str> {
        let of = self.actions.iter().filter(move |(_, action)| {
            let parents = action.entity.clone().into_inner().2;
            parents.iter().any(|parent| parent.id().unescaped() == group)
        });
        of.map(|(name, _)| name.as_str())
    }

    /// Whether somebody may do something. What cannot be asked is not allowed.
    #[must_use]
    pub fn allows(&self, principal: &Principal, action: &str, resource: &Resource<'_>) -> bool {
        self.ask(principal, action, resource).unwrap_or(false)
    }

    fn ask(&self, principal: &Principal, action: &str, resource: &Resource<'_>) -> Option<bool> {
        let action = self.actions.get(action)?;
        let principal = self.types.principal(principal)?;
        let resource = self.types.resource(resource);
        let (who, what, of) = (principal.uid(), action.entity.uid(), resource.uid());
        let request = Request::new(who, what, of, Context::empty(), None).ok()?;
        let entities = [principal, action.entity.clone(), resource];
        let entities = Entities::from_entities(entities, None).ok()?;
        let answer = self.authorizer.is_authorized(&request, &self.policies, &entities);
        Some(answer.decision() == Decision::Allow)
    }
}

fn unread(error: impl std::fmt::Display) -> PolicyError {
    PolicyError(error.to_string())
}

fn uid(of: &EntityTypeName, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(of.clone(), EntityId::new(id))
}

impl Types {
    fn read() -> Result<Self, PolicyError> {
        let name = |text: &str| text.parse::<EntityTypeName>().map_err(unread);
        Ok(Self {
            platform: name("Platform")?,
            tenant: name("Tenant")?,
            node: name("OrgNode")?,
            person: name("Person")?,
            anonymous: name("Anonymous")?,
            user: name("User")?,
            key: name("ApiKey")?,
        })
    }

    /// What an action is asked of; none for a group.
    fn subject(&self, schema: &Schema, action: &EntityUid) -> Option<Subject> {
        let mut principals = schema.principals_for_action(action)?;
        let resources: Vec<_> = schema.resources_for_action(action)?.collect();
        if principals.any(|principal| *principal == self.anonymous) {
            Some(Subject::Public)
        } else if resources.iter().any(|of| **of == self.node || **of == self.person) {
            Some(Subject::Tenant)
        } else {
            (!resources.is_empty()).then_some(Subject::Platform)
        }
    }

    fn platform(&self) -> EntityUid {
        uid(&self.platform, PLATFORM)
    }

    fn node(&self, tenant: &str, code: &str) -> EntityUid {
        uid(&self.node, &format!("{tenant}/{code}"))
    }

    fn principal(&self, principal: &Principal) -> Option<Entity> {
        match principal {
            Principal::Anonymous => Some(Entity::with_uid(uid(&self.anonymous, "anonymous"))),
            Principal::User(user) => {
                let mut attributes: HashMap<String, RestrictedExpression> = HashMap::new();
                let person = user.person.iter().map(|id| uid(&self.person, id));
                attributes.insert("person".to_owned(), set(person));
                for role in Role::ALL {
                    let held = user.held.iter().filter(|held| held.role == role);
                    let held = held.map(|held| match role {
                        Role::PlatformAdmin => self.platform(),
                        _ => self.node(&held.tenant, &held.node),
                    });
                    attributes.insert(role.as_str().to_owned(), set(held));
                }
                Entity::new(uid(&self.user, &user.id), attributes, HashSet::new()).ok()
            }
            Principal::ApiKey(key) => {
                let node = self.node(&key.tenant, &key.node);
                let scopes = key.scopes.iter().cloned().map(RestrictedExpression::new_string);
                let attributes = HashMap::from([
                    ("node".to_owned(), RestrictedExpression::new_entity_uid(node)),
                    ("scopes".to_owned(), RestrictedExpression::new_set(scopes)),
                ]);
                Entity::new(uid(&self.key, &key.id), attributes, HashSet::new()).ok()
            }
        }
    }

    fn resource(&self, resource: &Resource<'_>) -> Entity {
        let above = |tenant: &str, nodes: &[&str]| {
            let nodes = nodes.iter().map(|code| self.node(tenant, code));
            let above = nodes.chain([uid(&self.tenant, tenant), self.platform()]);
            above.collect::<HashSet<_>>()
        };
        match *resource {
            Resource::Platform => Entity::with_uid(self.platform()),
            Resource::Node { tenant, path } => {
                let (own, others) =
                    path.split_first().map_or(("", path), |(own, others)| (*own, others));
                Entity::new_no_attrs(self.node(tenant, own), above(tenant, others))
            }
            Resource::Person { tenant, id, nodes } => {
                Entity::new_no_attrs(uid(&self.person, id), above(tenant, nodes))
            }
        }
    }
}

fn set(uids: impl Iterator<Item = EntityUid>) -> RestrictedExpression {
    RestrictedExpression::new_set(uids.map(RestrictedExpression::new_entity_uid))
}

//! Comparisons of a code with a text that is none of the pack's: they never hold.
//!
//! Only texts written out beside the member that holds the code are looked at. Seasons and clubs
//! are left out: a season may be added, and clubs are known to requests.

use super::super::expressions::{Variables, last_member};
use super::super::kinds::Kinds;
use crate::explanation::Reason;
use crate::ordered::set;
use crate::pack::check::{Check, Pack, declare};
use crate::pack::sections::Level;
use crate::pack::sections::relief::{Waiver, WaiverKind};
use crate::pack::sections::tenant::Word;
use crate::refusal::{Code, Refusal};
use crate::transfers::confederations::Confederation;
use crate::transfers::itc::Authority;
use rhai::{ASTNode, Expr, Position, Stmt};
use std::collections::BTreeSet;

pub(super) static CHECK: Check = declare! {
    name: "script-codes",
    demands: "A code is compared with one the pack has: with a misspelt one, or the code of \
              another currency, it would never be equal.",
    reports: [Warning NeverEqual],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                if ctx.license_type == "junior" && "low_income" in ctx.player.flags {
                    explain("young and poor");
                }
            }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                if ctx.license_type == "juniors" { explain("young"); }
            //                         ^ never_equal
                if "low-income" in ctx.player.flags { explain("poor"); }
            //     ^ never_equal
                if quote.currency == "SEK" { explain("in Swedish crowns"); }
            //                       ^ never_equal
            }
        "#
    },
};

/// A text a member is compared with.
struct Compared<'a> {
    member: &'a str,
    of: Kinds,
    text: &'a str,
    position: Position,
}

/// Judges the last of nested nodes.
pub(super) fn judge(
    pack: &Pack<'_>,
    nodes: &[ASTNode<'_>],
    variables: &Variables,
) -> Option<(Position, Refusal)> {
    let compared = Compared::at(nodes, variables)?;
    let known = compared.known(pack)?;
    let Compared { member, text, position, .. } = compared;
    let refusal = Refusal::new(Code::NeverEqual).with("found", text).with("field", member);
    (!known.contains(text)).then(|| (position, refusal.allowing(known)))
}

impl<'a> Compared<'a> {
    /// The comparison that is the last of nested nodes; `in` is one with each item of a list.
    fn at(nodes: &[ASTNode<'a>], variables: &Variables) -> Option<Self> {
        let (ASTNode::Expr(Expr::FnCall(call, _)) | ASTNode::Stmt(Stmt::FnCall(call, _))) =
            nodes.last()?
        else {
            return None;
        };
        let [one, other] = call.args.as_slice() else { return None };
        let (text, position, chain) = match (one, other) {
            (Expr::StringConstant(text, position), chain)
            | (chain, Expr::StringConstant(text, position)) => (text, *position, chain),
            _ => return None,
        };
        let compares = ["==", "!=", "contains"].contains(&&*call.name);
        let (of, member) = last_member(chain, variables).filter(|_| compares)?;
        Some(Self { member, of: of.without(Kinds::NOTHING), text, position })
    }

    /// The codes a member can have; none where they are not the pack's to say.
    fn known<'p>(&self, pack: &Pack<'p>) -> Option<BTreeSet<&'p str>> {
        if self.of.is_none() || !self.of.without(Kinds::RECORDS).is_none() {
            return None;
        }
        let transfers = pack.sections.transfers.iter();
        let exceptions = transfers.clone().flat_map(|section| &section.exception_conditions);
        let evidence = transfers.flat_map(|section| &section.evidence);
        let (sections, words) = (pack.sections, &pack.sections.vocabulary);
        let nodes = |level: Level| {
            let nodes = sections.organisation.nodes.iter().filter(|node| node.level == level);
            set(nodes.map(|node| node.code.as_str()))
        };
        Some(match self.member {
            "license_type" => set(words.license_types.iter().map(|kind| kind.code.as_str())),
            "category" => codes(&words.categories),
            "flags" => codes(&words.flags),
            "level" => codes(&words.levels),
            "class" | "classes" => codes(&words.classes),
            "federation" => nodes(Level::Federation),
            "region" => nodes(Level::Region),
            "district" | "host_district" => nodes(Level::District),
            "reason" | "exception" => set(exceptions.map(|row| row.code.as_str())),
            "evidence" => set(evidence.map(|kind| kind.code.as_str())),
            "kind" => set(["internal", "external"]),
            "reasons" => {
                let keys = Reason::KEYS.iter().map(|(key, _)| *key);
                set(keys.filter(|key| key.starts_with("transfer.")))
            }
            "authority" => set(Authority::ALL.map(Authority::name)),
            "releasing_confederation" | "receiving_confederation" => {
                set(Confederation::ALL.map(Confederation::name))
            }
            "currency" => set([sections.tenant.currency.as_str()]),
            "code" if self.of == Kinds::WAIVER => {
                let custom = |row: &&Waiver| row.kind == WaiverKind::Custom;
                set(sections.waivers.waivers.iter().filter(custom).map(|row| row.code.as_str()))
            }
            "code" if self.of == Kinds::COMPONENT => components(pack),
            "code" => {
                let mut codes = components(pack);
                for section in sections.schedules.values() {
                    codes.extend(section.affiliation.iter().map(|row| row.code.as_str()));
                    codes.extend(section.competition_entry.iter().map(|row| row.code.as_str()));
                    codes.extend(section.sanction.iter().map(|row| row.code.as_str()));
                    codes.extend(section.suspension.iter().map(|row| row.code.as_str()));
                }
                codes
            }
            _ => return None,
        })
    }
}

fn codes(words: &[Word]) -> BTreeSet<&str> {
    set(words.iter().map(|word| word.code.as_str()))
}

/// The components of licences, in all seasons.
fn components<'p>(pack: &Pack<'p>) -> BTreeSet<&'p str> {
    let components = pack.sections.fees.values().flat_map(|fees| &fees.components);
    set(components.map(|row| row.code.as_str()))
}

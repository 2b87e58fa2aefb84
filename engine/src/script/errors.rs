//! How a script's failure becomes a refusal: budget or fault, file, line, column, excerpt.

use super::check::defined_at;
use super::limits::Limits;
use super::shown::{Shown, without_paths};
use crate::refusal::{Code, Refusal};
use rhai::{EvalAltResult, ParseError, ParseErrorType, Position};
use std::collections::BTreeMap;

/// Excerpts are cut at this many characters.
const MOST_SHOWN: usize = 120;
/// Reasons are cut at this many.
const MOST_SAID: usize = 200;

/// The refusal of a script that does not compile.
pub(super) fn invalid(error: &ParseError, file: &str, text: &str, path: &str) -> Refusal {
    let budget = match error.err_type() {
        ParseErrorType::ExprTooDeep => Some("expression_depth"),
        ParseErrorType::TooManyFunctions => Some("functions"),
        ParseErrorType::LiteralTooLarge(..) => Some("literal"),
        _ => None,
    };
    let refusal = Refusal::new(Code::ScriptInvalid).at(path).with("file", file);
    let refusal = located(refusal, error.position(), text);
    match budget {
        Some(budget) => refusal.with("budget", budget).with("reason", error.err_type().to_string()),
        None => refusal.with("reason", error.err_type().to_string()),
    }
}

/// The refusal of a hook that failed.
pub(super) fn failed(
    hook: &str,
    error: &EvalAltResult,
    functions: &BTreeMap<String, String>,
    files: &BTreeMap<String, String>,
    limits: &Limits,
) -> Refusal {
    let (function, inner, position) = innermost(hook, error);
    let file = functions.get(function).or_else(|| functions.get(hook));
    let file = file.map(String::as_str).unwrap_or_default();
    let text = files.get(file).map(String::as_str).unwrap_or_default();
    let refusal = match budget(inner, limits) {
        Some((name, limit)) => {
            Refusal::new(Code::ScriptBudget).with("budget", name).with("limit", limit)
        }
        None => Refusal::new(Code::ScriptFailed).with("reason", reason(inner)),
    };
    let refusal = refusal.with("hook", hook).with("file", file);
    if position.is_none() {
        // Where the language gives no place at all, the hook's own line is named.
        let line = u16::try_from(defined_at(text, hook)).unwrap_or(u16::MAX);
        return located(refusal, Position::new(line, 1), text);
    }
    located(refusal, position, text)
}

/// The failure itself, and the deepest place known of it, with the function that place is in.
fn innermost<'e>(
    hook: &'e str,
    error: &'e EvalAltResult,
) -> (&'e str, &'e EvalAltResult, Position) {
    let (mut function, mut failure, mut position) = (hook, error, error.position());
    while let EvalAltResult::ErrorInFunctionCall(name, _, cause, _) = failure {
        if !cause.position().is_none() {
            (function, position) = (name, cause.position());
        }
        failure = cause;
    }
    (function, failure, position)
}

fn budget(error: &EvalAltResult, limits: &Limits) -> Option<(&'static str, u64)> {
    match error {
        EvalAltResult::ErrorTooManyOperations(_) => Some(("operations", limits.operations)),
        EvalAltResult::ErrorStackOverflow(_) => Some(("call_levels", limits.call_levels)),
        EvalAltResult::ErrorTooManyVariables(_) => Some(("variables", limits.variables)),
        EvalAltResult::ErrorDataTooLarge(what, _) => {
            let what = what.to_ascii_lowercase();
            if what.contains("string") {
                Some(("string_bytes", limits.string_bytes))
            } else if what.contains("map") {
                Some(("map_items", limits.map_items))
            } else {
                Some(("array_items", limits.array_items))
            }
        }
        _ => None,
    }
}

/// The failure in the script language's words, without its position; what the script or the
/// engine's functions threw, as it is.
fn reason(error: &EvalAltResult) -> String {
    if let EvalAltResult::ErrorRuntime(thrown, _) = error {
        return Shown(thrown).to_string().chars().take(MOST_SAID).collect();
    }
    let text = error.to_string();
    let words = text.rsplit_once(" (line ").map_or(text.as_str(), |(words, _)| words);
    without_paths(words).chars().take(MOST_SAID).collect()
}

/// A refusal with line, column and the line's text.
pub(super) fn located(refusal: Refusal, position: Position, text: &str) -> Refusal {
    let line = position.line().unwrap_or(0);
    let column = position.position().unwrap_or(0);
    let excerpt = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let excerpt: String = excerpt.trim_end().chars().take(MOST_SHOWN).collect();
    refusal.with("line", line).with("column", column).with("excerpt", excerpt)
}

//! Which lines of scripts run, told to whoever counts them (`coverage.rs`).

use crate::coverage;
use rhai::debugger::DebuggerCommand;
use rhai::{AST, ASTNode, Engine};

pub(super) use coverage::apart;

/// Has an engine say which statements run, where that is counted.
#[expect(deprecated, reason = "it is not: the mark says that it may change in another version")]
pub(super) fn register(engine: &mut Engine) {
    if !coverage::is_recording() {
        return;
    }
    engine.register_debugger(
        |_, debugger| debugger,
        |_, _, _, _, position| {
            // A statement that is one call alone is told of as that call.
            if let Some(line) = position.line() {
                coverage::ran(line);
            }
            Ok(DebuggerCommand::StepInto)
        },
    );
}

/// Says which lines have statements.
pub(super) fn declare(ast: &AST) {
    if !coverage::is_recording() {
        return;
    }
    super::walk(ast, &mut |nodes| {
        if let Some(ASTNode::Stmt(statement)) = nodes.last()
            && let Some(line) = statement.position().line()
        {
            coverage::has(line);
        }
        true
    });
}

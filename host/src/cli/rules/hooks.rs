//! `carreau rules hooks`: the reference for authors of scripts, from the tables the engine reads.

use crate::cli::Outcome;
use anyhow::bail;
use carreau_engine::script::reference::{HookEntry, Member, Reference, reference};
use std::io::Write;

/// The arguments of `carreau rules hooks`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// One hook, such as `license_adjust`; without, all of them, and every function and record
    hook: Option<String>,
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// Prints the reference.
///
/// # Errors
/// Where there is no such hook, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let mut all = reference();
    if let Some(wanted) = &arguments.hook {
        let names: Vec<&str> = all.hooks.iter().map(|hook| hook.name).collect();
        if !names.contains(&wanted.as_str()) {
            bail!("there is no hook `{wanted}`; there are `{}`", names.join("`, `"));
        }
        all.hooks.retain(|hook| hook.name == wanted);
    }
    if arguments.json {
        serde_json::to_writer_pretty(&mut *output, &all)?;
        writeln!(output)?;
        return Ok(Outcome::Yes);
    }
    for hook in &all.hooks {
        show(hook, &all, output)?;
    }
    if arguments.hook.is_none() {
        writeln!(output, "Functions:")?;
        for function in &all.functions {
            writeln!(output, "  {:<60} {}", function.signature, function.about)?;
        }
    }
    Ok(Outcome::Yes)
}

fn show(hook: &HookEntry, all: &Reference, output: &mut impl Write) -> anyhow::Result<()> {
    let parameters: Vec<&str> = hook.parameters.iter().map(|parameter| parameter.name).collect();
    let gives = hook.gives.map(|gives| format!(" → {gives}")).unwrap_or_default();
    writeln!(output, "{}({}){gives}", hook.name, parameters.join(", "))?;
    writeln!(output, "  {}", hook.about)?;
    writeln!(output, "  It may call {}.", hook.says.join(", "))?;
    for parameter in &hook.parameters {
        members(parameter, parameter.name, all, output)?;
    }
    writeln!(output)?;
    for line in hook.example.lines() {
        writeln!(output, "    {line}")?;
    }
    writeln!(output)?;
    Ok(())
}

/// The members of a record, and of the records in it.
fn members(
    of: &Member,
    path: &str,
    all: &Reference,
    output: &mut impl Write,
) -> anyhow::Result<()> {
    let Some(record) = of.record.filter(|record| *record != "date") else { return Ok(()) };
    let found = all.records.iter().find(|entry| entry.name == record);
    let each = if of.is_list { "[…]" } else { "" };
    for member in found.map(|entry| entry.members.as_slice()).unwrap_or_default() {
        let path = format!("{path}{each}.{}", member.name);
        writeln!(output, "  {path:<28} {}", member.is)?;
        members(member, &path, all, output)?;
    }
    Ok(())
}

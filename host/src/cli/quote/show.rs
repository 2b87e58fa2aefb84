//! A quote laid out for people: the amounts, who receives them, and the reasons.
//!
//! No ANSI codes; nothing is added up. Every figure is one of the reply's.

use crate::language::{Messages, Sentences};
use crate::names::{Names, Of};
use comfy_table::{CellAlignment, Table, presets};
use fluent_bundle::FluentArgs;
use serde_json::Value;
use std::io::{self, Write};

/// How a quote is shown.
pub(super) struct View<'v> {
    /// The words.
    pub(super) messages: &'v Messages,
    /// The names of the pack.
    pub(super) names: &'v Names,
    /// The sentences.
    pub(super) sentences: &'v Sentences<'v>,
}

impl View<'_> {
    /// What is quoted, for whom, as of when.
    pub(super) fn head(
        &self,
        quote: &Value,
        on: &str,
        org: &[(&'static str, &str)],
        output: &mut impl Write,
    ) -> io::Result<()> {
        let season = text(quote, "season");
        let mut title = FluentArgs::new();
        let license_type = text(quote, "license_type");
        title.set("license_type", self.sentences.name(Of::LicenseType, license_type, None));
        title.set("season", season.to_owned());
        writeln!(output, "{}", self.messages.with("quote-title", &title))?;
        let mut place = vec![self.names.tenant().to_owned()];
        let named = org.iter().map(|(_, code)| self.sentences.name(Of::Recipient, code, None));
        place.extend(named);
        writeln!(output, "{}", place.join(" · "))?;
        let on = self.messages.text_with("quote-on", "date", self.messages.date(on));
        match quote.get("age").and_then(Value::as_i64) {
            Some(age) => {
                let age = self.messages.text_with("quote-age", "age", age);
                writeln!(output, "{on} · {age}\n")
            }
            None => writeln!(output, "{on}\n"),
        }
    }

    /// The lines and their sums, and who receives what.
    pub(super) fn amounts(&self, reply: &Value, output: &mut impl Write) -> io::Result<()> {
        let quote = reply.get("ok").unwrap_or(&Value::Null);
        let season = Some(text(quote, "season"));
        let header = ["quote-component", "quote-owner", "quote-amount"];
        let mut table = table(2);
        table.set_header(header.map(|id| self.messages.text(id)));
        for line in list(quote, "lines") {
            let owner = self.sentences.name(Of::Recipient, text(line, "owner"), season);
            let name = self.sentences.name(Of::Component, text(line, "code"), season);
            table.add_row([name, owner, self.amount(line)]);
        }
        let added = adds_tax(reply);
        let mut further = self.stages(quote, season);
        if added {
            further.extend(self.tax(quote, "quote-tax-added"));
        }
        if !further.is_empty() {
            let subtotal = self.messages.text("quote-subtotal");
            let amount = self.sentences.money(text(quote, "subtotal"));
            table.add_row([subtotal, String::new(), amount]);
        }
        table.add_rows(further);
        table.add_row([
            self.messages.text("quote-total"),
            String::new(),
            self.sentences.money(text(quote, "total")),
        ]);
        if !added {
            table.add_rows(self.tax(quote, "quote-tax-included"));
        }
        writeln!(output, "{}\n", table.trim_fmt())?;
        self.split(quote, season, output)
    }

    /// Surcharges, waivers and adjustments.
    fn stages(&self, quote: &Value, season: Option<&str>) -> Vec<[String; 3]> {
        let kinds = [
            ("surcharges", "code", Of::Surcharge),
            ("waivers", "code", Of::Waiver),
            ("adjustments", "label", Of::Label),
        ];
        let rows = kinds.into_iter().flat_map(|(member, code, of)| {
            list(quote, member).iter().map(move |row| {
                let name = self.sentences.name(of, text(row, code), season);
                [name, String::new(), self.amount(row)]
            })
        });
        rows.collect()
    }

    /// Taxes that are not nothing: inside the total, or on top of what stands above.
    fn tax(&self, quote: &Value, id: &str) -> Vec<[String; 3]> {
        let rows = list(quote, "tax").iter().filter_map(|row| {
            let rate = row.get("rate").and_then(Value::as_str)?;
            let mut arguments = FluentArgs::new();
            arguments.set("rate", self.messages.percent(rate));
            arguments.set("net", self.sentences.money(text(row, "net")));
            let label = self.messages.with(id, &arguments);
            Some([label, String::new(), self.sentences.money(text(row, "tax"))])
        });
        rows.collect()
    }

    fn split(
        &self,
        quote: &Value,
        season: Option<&str>,
        output: &mut impl Write,
    ) -> io::Result<()> {
        let mut table = table(1);
        table.set_header(["quote-split", "quote-amount"].map(|id| self.messages.text(id)));
        for share in list(quote, "split") {
            let recipient = self.sentences.name(Of::Recipient, text(share, "recipient"), season);
            table.add_row([recipient, self.amount(share)]);
        }
        writeln!(output, "{}\n", table.trim_fmt())
    }

    /// The explanation: numbered sentences, each with the source it cites.
    pub(super) fn why(&self, reply: &Value, output: &mut impl Write) -> io::Result<()> {
        let quote = reply.get("ok").unwrap_or(&Value::Null);
        writeln!(output, "{}", self.messages.text("quote-why"))?;
        let mut illustrative = false;
        for (number, step) in (1_usize..).zip(list(reply, "explanation")) {
            let sentence = self.sentences.step(step, Some(text(quote, "season")));
            let invented = step.get("illustrative").and_then(Value::as_bool) == Some(true);
            illustrative |= invented;
            writeln!(output, "{number:>3}. {sentence}{}", if invented { " [*]" } else { "" })?;
            if let Some(source) = step.get("reference").and_then(Value::as_str) {
                let source = self.messages.text_with("quote-source", "source", self.cited(source));
                writeln!(output, "     {source}")?;
            }
        }
        if illustrative {
            writeln!(output, "\n[*] {}", self.messages.text("quote-illustrative"))?;
        }
        Ok(())
    }

    /// A source with what is known of it.
    fn cited(&self, code: &str) -> String {
        let Some(source) = self.names.source(code) else { return code.to_owned() };
        let date = source.date.map(|date| self.messages.date(&date.to_string()));
        let parts = [Some(source.title.clone()), source.article.clone(), date, source.link.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" — ")
    }

    /// Why there is no quote, and what to give instead.
    pub(super) fn refusal(&self, refusal: &Value, output: &mut impl Write) -> io::Result<()> {
        let said = self.sentences.refusal(refusal);
        writeln!(output, "{}", self.messages.text("quote-refused"))?;
        writeln!(output, "{}\n{}", said.message, said.advice)?;
        if let Some(allowed) = said.allowed {
            writeln!(output, "{allowed}")?;
        }
        if let Some(option) = option(text(refusal, "path")) {
            writeln!(output, "{}", self.messages.text_with("option", "option", option))?;
        }
        Ok(())
    }

    fn amount(&self, row: &Value) -> String {
        self.sentences.money(text(row, "amount"))
    }
}

/// Whether tax is added to the amounts; otherwise it is inside them.
fn adds_tax(reply: &Value) -> bool {
    list(reply, "explanation").iter().any(|step| text(step, "key") == "tax.added")
}

/// The option of the command line that gave what stands at a path of the request.
fn option(path: &str) -> Option<String> {
    let inner = path.strip_prefix("$.").unwrap_or_default();
    let inner = inner.strip_prefix("input.").unwrap_or(inner);
    let name = match inner {
        "" | "input" | "player" | "org" => return None,
        "player.family.rank" => "family-rank".to_owned(),
        "player.family.size" => "family-size".to_owned(),
        _ if inner.starts_with("player.flags") => "flag".to_owned(),
        _ => inner.rsplit('.').next().unwrap_or(inner).replace('_', "-"),
    };
    Some(format!("--{name}"))
}

/// A table whose last column, at `amounts`, holds amounts.
fn table(amounts: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY);
    table.set_header(vec![""; amounts.saturating_add(1)]);
    if let Some(column) = table.column_mut(amounts) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

fn text<'v>(value: &'v Value, member: &str) -> &'v str {
    value.get(member).and_then(Value::as_str).unwrap_or_default()
}

fn list<'v>(value: &'v Value, member: &str) -> &'v [Value] {
    value.get(member).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

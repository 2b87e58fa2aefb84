//! The one door: request bytes in, reply bytes out.
//!
//! `{"op", "on", "input"}` becomes `{"explanation", "ok"}` or `{"refused"}`, in canonical JSON.
//! A request that cannot be read is answered by a refusal. The same bytes always get the same
//! answer, whatever was asked before.

mod unreadable;

use crate::calendar::Date;
use crate::canonical::{self, Canonical};
use crate::explanation::{Explanation, Step};
use crate::fees::{
    Asked, affiliation, copy_season, entry, license, sanction, split, surcharge, suspension, waiver,
};
use crate::ledger::{accounts, charge, debt, post};
use crate::pack::{Document, Prepared, amend, config, diff};
use crate::refusal::{Code, Refusal};
use crate::transfers::{check, federations, itc, term};
use crate::wire;
use crate::workflow::{self, diagram};
use memchr::memchr;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// Largest request read, in bytes.
pub const MOST_REQUEST_BYTES: usize = 4 * 1024 * 1024;

/// An operation: its name, and how it answers.
#[derive(Clone, Copy, Debug)]
pub struct Op {
    /// Name, as in the request's `op`.
    pub name: &'static str,
    answer: fn(&Request<'_>) -> Vec<u8>,
}

macro_rules! ops {
    ($($name:literal => $input:ty, $answer:expr;)+) => {
        /// Every operation, in the order they are listed.
        pub const OPS: &[Op] = &[$(Op {
            name: $name,
            answer: |request| request.answer::<$input, _>($answer),
        }),+];
    };
}

ops! {
    "license_fee.calculate" => license::Input, |request, input, reply| {
        reply.with(license::calculate, request, input)
    };
    "affiliation_fee.calculate" => affiliation::Input, |request, input, reply| {
        reply.with(affiliation::calculate, request, input)
    };
    "entry_fee.calculate" => entry::Input, |request, input, reply| {
        reply.with(entry::calculate, request, input)
    };
    "sanction_fee.calculate" => sanction::Input, |request, input, reply| {
        reply.with(sanction::calculate, request, input)
    };
    "suspension_fee.calculate" => suspension::Input, |request, input, reply| {
        reply.with(suspension::calculate, request, input)
    };
    "surcharge.calculate" => surcharge::Input, |request, input, reply| {
        reply.with(surcharge::calculate, request, input)
    };
    "waiver.calculate" => waiver::Input, |request, input, reply| {
        reply.with(waiver::calculate, request, input)
    };
    "split.calculate" => split::Input, |request, input, reply| {
        reply.with(split::calculate, request, input)
    };
    "season.copy" => copy_season::Input, |request, input, reply| {
        reply.with(copy_season::calculate, request, input)
    };
    "config.list" => config::Input, |request, input, reply| {
        reply.with(|asked, input, _| config::list(asked, input), request, input)
    };
    "config.change" => config::Change, |request, input, reply| {
        reply.with(|asked, input, _| config::change(asked, input), request, input)
    };
    "workflow.step" => workflow::Input, |request, input, reply| {
        reply.with(|asked, input, _| workflow::step(asked, input), request, input)
    };
    "workflow.diagram" => diagram::Input, |request, input, reply| {
        reply.with(|_, input, _| Ok(diagram::draw(input)), request, input)
    };
    "ledger.charge" => charge::Input, |request, input, reply| {
        reply.with(|asked, input, _| charge::charge(asked, input), request, input)
    };
    "ledger.accounts" => accounts::Input, |request, input, reply| {
        reply.with(|asked, input, _| accounts::accounts(asked, input), request, input)
    };
    "ledger.post" => post::Input, |request, input, reply| {
        reply.with(|asked, input, _| post::post(asked, input), request, input)
    };
    "debt.check" => debt::Input, |request, input, reply| {
        reply.with(|asked, input, _| debt::check(asked, input), request, input)
    };
    "transfer.check" => check::Input, |request, input, reply| {
        reply.with(check::check, request, input)
    };
    "transfer.term" => term::Input, |request, input, reply| {
        reply.with(|asked, input, _| term::term(asked, input), request, input)
    };
    "itc.open" => itc::Input, |request, input, reply| {
        reply.with(itc::open, request, input)
    };
    "itc.eligibility" => itc::Completed, |request, input, reply| {
        reply.with(itc::eligibility, request, input)
    };
    "confederation.find" => federations::Input, |request, input, reply| {
        reply.with(|asked, input, _| federations::find(asked, input), request, input)
    };
    "confederation.list" => federations::Everything, |request, input, reply| {
        reply.with(|asked, _, _| Ok(federations::list(asked)), request, input)
    };
    "pack.check" => diff::Input, |request, input, reply| {
        reply.with(|asked, input, _| diff::check(asked, input), request, input)
    };
    "pack.diff" => diff::Input, |request, input, reply| {
        reply.with(|asked, input, _| diff::compare(asked, input), request, input)
    };
    "pack.amend" => amend::Input, |request, input, reply| {
        reply.with(|asked, input, _| amend::amend(asked, input), request, input)
    };
}

/// The envelope of a request.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<'r> {
    #[serde(borrow)]
    op: Cow<'r, str>,
    on: Date,
    #[serde(borrow)]
    input: &'r RawValue,
    #[serde(default = "yes")]
    explain: bool,
    #[serde(default)]
    trace: bool,
}

/// The same, for the reader that says where a request fails.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for its errors only")]
struct EnvelopeShape {
    op: String,
    on: Date,
    input: Value,
    #[serde(default = "yes")]
    explain: bool,
    #[serde(default)]
    trace: bool,
}

const fn yes() -> bool {
    true
}

/// A request whose envelope was read.
struct Request<'r> {
    pack: &'r Prepared,
    /// The whole request, for places in it.
    text: &'r str,
    on: Date,
    input: &'r RawValue,
    explain: bool,
    trace: bool,
}

/// The shape of a reply that is not a refusal. Fields in the order of their names.
struct Answered<'a, T> {
    explanation: Option<&'a [Step<'a>]>,
    ok: T,
    trace: Option<Trace<'a>>,
}

impl<T: Canonical> Canonical for Answered<'_, T> {
    fn write(&self, out: &mut Vec<u8>) {
        canonical::Object::open(out)
            .member(canonical::name!("explanation"), &self.explanation)
            .member(canonical::name!("ok"), &self.ok)
            .member(canonical::name!("trace"), &self.trace)
            .close();
    }
}

/// What a recorded decision needs besides the answer.
struct Trace<'a> {
    pack_hash: &'a str,
    script_operations: u64,
}

canonical::object!(Trace<'_> { pack_hash, script_operations });

struct Refused<'a> {
    refused: &'a Refusal,
}

canonical::object!(Refused<'_> { refused });

/// Where an operation's answer is written.
struct Reply {
    bytes: Vec<u8>,
}

impl Reply {
    fn with<'a, I, T: Canonical>(
        &mut self,
        operation: impl FnOnce(Asked<'a>, &'a I, &mut Explanation<'a>) -> Result<T, Refusal>,
        request: &Request<'a>,
        input: &'a I,
    ) -> Result<(), Refusal> {
        let asked = Asked { pack: request.pack, on: request.on };
        let mut explanation = Explanation::new(request.explain || request.trace);
        let ok = operation(asked, input, &mut explanation)?;
        let script_operations = explanation.script_operations();
        let pack_hash = request.pack.pack_hash();
        let answered = Answered {
            explanation: request.explain.then_some(explanation.steps()),
            ok,
            trace: request.trace.then_some(Trace { pack_hash, script_operations }),
        };
        // Enough for most answers, so that none grows while it is written.
        self.bytes.reserve(if request.explain { 12 * 1024 } else { 4 * 1024 });
        answered.write(&mut self.bytes);
        Ok(())
    }
}

impl<'r> Request<'r> {
    fn answer<I, F>(&self, operation: F) -> Vec<u8>
    where
        I: DeserializeOwned,
        F: for<'a> FnOnce(&Request<'a>, &'a I, &mut Reply) -> Result<(), Refusal>,
    {
        let input: I = match self.read() {
            Ok(input) => input,
            Err(refusal) => return refused(&refusal),
        };
        let request = Request { ..*self };
        let mut reply = Reply { bytes: Vec::new() };
        match operation(&request, &input, &mut reply) {
            Ok(()) => reply.bytes,
            Err(refusal) => refused(&refusal),
        }
    }

    /// The input, by the quick reader; by the other one where it is to be said what fails.
    #[cfg(not(carreau_small))]
    fn read<I: DeserializeOwned>(&self) -> Result<I, Refusal> {
        wire::from_str(self.input.get())
            .map_err(|_| unreadable::refusal::<I>(self.text, Some("input")))
    }

    /// The input, by the one reader that a small module has.
    #[cfg(carreau_small)]
    fn read<I: DeserializeOwned>(&self) -> Result<I, Refusal> {
        unreadable::read(self.text, self.input.get())
    }
}

/// The reply that is a refusal.
#[must_use]
pub fn refused(refusal: &Refusal) -> Vec<u8> {
    canonical::bytes(&Refused { refused: refusal })
}

/// Reads a pack document and makes it ready; `Err` holds the refusal's reply bytes.
///
/// # Errors
/// The bytes of a refusal: `invalid_json`, those of the document, `pack_invalid` with findings.
pub fn prepare(pack: &[u8]) -> Result<Prepared, Vec<u8>> {
    Document::from_json(pack).and_then(Prepared::new).map_err(|refusal| refused(&refusal))
}

/// Answers one request.
#[must_use]
pub fn call(pack: &Prepared, request: &[u8]) -> Vec<u8> {
    if request.len() > MOST_REQUEST_BYTES {
        return refused(
            &Refusal::new(Code::RequestTooLarge)
                .with("limit_bytes", MOST_REQUEST_BYTES)
                .with("size_bytes", request.len()),
        );
    }
    let text = match std::str::from_utf8(request) {
        Ok(text) => text,
        Err(error) => return refused(&unreadable::not_text(request, error)),
    };
    let envelope: Envelope<'_> = match wire::from_str(text) {
        Ok(envelope) => envelope,
        Err(_) => return refused(&unreadable::refusal::<EnvelopeShape>(text, None)),
    };
    match OPS.iter().find(|op| op.name == envelope.op) {
        Some(op) => (op.answer)(&Request {
            pack,
            text,
            on: envelope.on,
            input: envelope.input,
            explain: envelope.explain,
            trace: envelope.trace,
        }),
        None => refused(
            &Refusal::new(Code::UnknownOp)
                .at("$.op")
                .with("op", envelope.op.as_ref())
                .allowing(OPS.iter().map(|op| op.name)),
        ),
    }
}

/// Answers one request a line, in order, one reply a line. Empty lines are answered too; a line
/// end after the last request is not one more.
#[must_use]
pub fn call_batch(pack: &Prepared, requests: &[u8]) -> Vec<u8> {
    let mut replies = Vec::with_capacity(requests.len().saturating_mul(4));
    for line in lines(requests) {
        replies.extend_from_slice(&call(pack, line));
        replies.push(b'\n');
    }
    replies
}

/// The lines of a batch, without their ends.
pub(crate) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(bytes).filter(|bytes| !bytes.is_empty());
    std::iter::from_fn(move || {
        let left = rest.take()?;
        let end = memchr(b'\n', left).and_then(|at| left.split_at_checked(at));
        let (line, after) = end.unwrap_or((left, &[]));
        rest = after.get(1..).filter(|after| !after.is_empty());
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    })
}

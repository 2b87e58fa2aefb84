//! `carreau call`: one JSON request a line in, one JSON reply a line out, in order.
//!
//! The lines are bytes: what cannot be read is the engine's to refuse. A reply is written out
//! before the next line is waited for. Without options that say so no byte is changed.

mod request;

use super::Outcome;
use crate::engine::{self, Engine, Kind};
use crate::language::{Language, Messages, Sentences};
use crate::names::Names;
use crate::pack::Pack;
use anyhow::Context;
use carreau_engine::call::{MOST_REQUEST_BYTES, refused};
use carreau_engine::refusal::{Code, Refusal};
use carreau_sandbox::Fault;
use request::Changes;
use serde_json::Value;
use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;

/// The arguments of `carreau call`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The rules: a pack's folder, or a pack document
    #[arg(long, value_name = "PATH")]
    pack: PathBuf,
    /// The engine that answers
    #[arg(long, value_enum, default_value = "wasm")]
    engine: Kind,
    /// Have each reply name its pack and count its scripts' operations
    #[arg(long)]
    trace: bool,
    /// Add a sentence in this language to every step of an explanation, every refusal and every
    /// reason against a transfer
    #[arg(long, value_enum, ignore_case = true)]
    language: Option<Language>,
    /// Leave explanations out
    #[arg(long)]
    no_explanation: bool,
}

/// Answers the requests of the standard input.
///
/// # Errors
/// Where the pack cannot be used, or input or output fail.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let pack = Pack::read(&arguments.pack)?;
    let mut engine = engine::start(arguments.engine, &pack)?;
    let changes = Changes { trace: arguments.trace, no_explanation: arguments.no_explanation };
    let wording = match arguments.language {
        Some(language) => Some(Wording::new(language, &pack)?),
        None => None,
    };
    let mut answering = Answering { engine: engine.as_mut(), changes, wording };
    answering.all(io::stdin().lock(), output, &mut io::stderr())
}

/// What turns lines into replies.
struct Answering<'e> {
    engine: &'e mut dyn Engine,
    changes: Changes,
    wording: Option<Wording>,
}

impl Answering<'_> {
    fn all(
        &mut self,
        requests: impl Read,
        output: &mut impl Write,
        errors: &mut impl Write,
    ) -> anyhow::Result<Outcome> {
        let mut requests = io::BufReader::with_capacity(64 * 1024, requests);
        let (mut line, mut number, mut faults) = (Vec::new(), 0_u64, 0_u64);
        loop {
            if !requests.buffer().contains(&b'\n') {
                output.flush()?;
            }
            let Some(size) = read_line(&mut requests, &mut line).context("cannot read requests")?
            else {
                break;
            };
            number = number.saturating_add(1);
            let reply = match self.one(&line, size) {
                Ok(reply) => reply,
                Err(fault) => {
                    faults = faults.saturating_add(1);
                    writeln!(errors, "carreau: line {number}: {fault}")?;
                    format!(r#"{{"fault":{{"code":"{}"}}}}"#, fault_code(&fault)).into_bytes()
                }
            };
            output.write_all(&reply)?;
            output.write_all(b"\n")?;
        }
        Ok(Outcome::from(faults == 0))
    }

    fn one(&mut self, line: &[u8], size: usize) -> Result<Vec<u8>, Fault> {
        let reply = if size > MOST_REQUEST_BYTES {
            // As the engine would say, which is spared a line longer than its memory.
            let refusal = Refusal::new(Code::RequestTooLarge);
            let refusal = refusal.with("limit_bytes", MOST_REQUEST_BYTES).with("size_bytes", size);
            refused(&refusal)
        } else {
            self.engine.answer(&self.changes.apply(line))?
        };
        match &self.wording {
            Some(wording) => Ok(wording.add(&reply)),
            None => Ok(reply),
        }
    }
}

/// Reads a line without its end and says how long it is, keeping no more than the engine reads;
/// `None` where there is no more.
fn read_line(requests: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<usize>> {
    line.clear();
    let mut size = 0_usize;
    let mut ended = false;
    let mut some = false;
    while !ended {
        let chunk = requests.fill_buf()?;
        if chunk.is_empty() {
            break;
        }
        some = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let part = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
        let room = MOST_REQUEST_BYTES.saturating_add(2).saturating_sub(line.len());
        line.extend_from_slice(part.get(..part.len().min(room)).unwrap_or_default());
        size = size.saturating_add(part.len());
        ended = end.is_some();
        let used = part.len().saturating_add(usize::from(ended));
        requests.consume(used);
    }
    if line.len() == size && line.last() == Some(&b'\r') {
        line.pop();
        size = line.len();
    }
    Ok(some.then_some(size))
}

/// The stable name of a fault, for the reply line.
const fn fault_code(fault: &Fault) -> &'static str {
    match fault {
        Fault::Deadline { .. } => "deadline",
        Fault::Memory { .. } => "memory",
        Fault::Trap { .. } => "trap",
        Fault::Reply { .. } => "reply",
        Fault::TooLong { .. } => "too_long",
        Fault::Poisoned => "poisoned",
    }
}

/// Adds sentences to replies.
struct Wording {
    messages: Messages,
    names: Option<Names>,
}

impl Wording {
    fn new(language: Language, pack: &Pack) -> anyhow::Result<Self> {
        let messages = Messages::new(language)?;
        Ok(Self { messages, names: Names::new(&pack.document, language) })
    }

    fn add(&self, reply: &[u8]) -> Vec<u8> {
        let Ok(mut reply) = serde_json::from_slice::<Value>(reply) else { return reply.to_vec() };
        let sentences = Sentences::new(&self.messages, self.names.as_ref());
        let season = reply.get("ok").and_then(|ok| ok.get("season")).and_then(Value::as_str);
        let season = season.map(str::to_owned);
        // What stands in the way of a transfer is said as a step is.
        for place in ["/explanation", "/ok/reasons"] {
            let said = reply.pointer_mut(place).and_then(Value::as_array_mut);
            for step in said.into_iter().flatten().filter(|it| it.get("key").is_some()) {
                let sentence = sentences.step(step, season.as_deref());
                set_sentence(step, sentence);
            }
        }
        if let Some(refusal) = reply.get_mut("refused") {
            let sentence = sentences.refusal(refusal).joined();
            set_sentence(refusal, sentence);
        }
        reply.to_string().into_bytes()
    }
}

fn set_sentence(said: &mut Value, sentence: String) {
    if let Some(members) = said.as_object_mut() {
        members.insert("sentence".to_owned(), Value::from(sentence));
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use std::time::Duration;

    /// Answers with the request, and fails at the word `fault`.
    struct Echo;

    impl Engine for Echo {
        fn answer(&mut self, request: &[u8]) -> Result<Vec<u8>, Fault> {
            if request == b"fault" {
                return Err(Fault::Deadline { deadline: Duration::from_secs(1) });
            }
            Ok(request.to_vec())
        }
    }

    fn check(requests: &[u8], replies: &[u8], outcome: Outcome, said: &str) {
        let (mut output, mut errors) = (Vec::new(), Vec::new());
        let changes = Changes { trace: false, no_explanation: false };
        let mut answering = Answering { engine: &mut Echo, changes, wording: None };
        let found = answering.all(requests, &mut output, &mut errors).expect("answered");
        assert_eq!(output, replies);
        assert_eq!((found, String::from_utf8_lossy(&errors).as_ref()), (outcome, said));
    }

    #[test]
    fn every_line_is_answered_by_one_line() {
        check(b"", b"", Outcome::Yes, "");
        check(b"a", b"a\n", Outcome::Yes, "");
        check(b"a\n\nb\r\n\xff", b"a\n\nb\n\xff\n", Outcome::Yes, "");
        check(b"\n", b"\n", Outcome::Yes, "");
    }

    #[test]
    fn a_fault_is_a_line_too_and_the_next_is_answered() {
        let said = "carreau: line 2: the engine did not answer within 1s\n";
        let replies = b"a\n{\"fault\":{\"code\":\"deadline\"}}\nb\n";
        check(b"a\nfault\nb\n", replies, Outcome::No, said);
    }

    #[test]
    fn a_line_too_long_is_refused_without_being_kept() {
        let mut requests = vec![b' '; MOST_REQUEST_BYTES + 10];
        requests.extend_from_slice(b"\na\n");
        let mut output = Vec::new();
        let changes = Changes { trace: false, no_explanation: false };
        let mut answering = Answering { engine: &mut Echo, changes, wording: None };
        answering.all(requests.as_slice(), &mut output, &mut Vec::new()).expect("answered");
        let output = String::from_utf8(output).expect("text");
        assert!(output.contains(r#""size_bytes":4194314"#) && output.ends_with("\na\n"));
    }
}

//! One pack with its requests, ready in every host: natively, in wasmtime, in Node.
//!
//! Before anything is measured the hosts' replies are compared, byte for byte, and are seen to be
//! the quote that is meant.

use std::cell::RefCell;
use std::time::Instant;

use anyhow::{Context, anyhow, ensure};
use carreau_engine::Prepared;
use carreau_sandbox::{Instance, Module, Pack};
use serde_json::{Value, json};

use crate::child::Child;
use crate::measure::{Race, timed};
use crate::pack::{REQUESTS, Size};

/// What is measured.
pub(crate) struct Subject {
    name: String,
    size: Size,
    pack: Vec<u8>,
    requests: Vec<Vec<u8>>,
    native: Prepared,
    instance: RefCell<Instance>,
    handle: u32,
    replies: Vec<Vec<u8>>,
    /// Wasmtime's memory after one preparation and the requests.
    memory_bytes: usize,
}

impl Subject {
    /// Makes the pack ready natively and in wasmtime.
    pub(crate) fn new(
        name: &str,
        size: Size,
        script: Option<&str>,
        requests: Vec<Vec<u8>>,
        module: &Module,
    ) -> anyhow::Result<Self> {
        let pack = size.pack(script);
        let native = carreau_engine::prepare(&pack).map_err(refused)?;
        let mut instance = Instance::new(module)?;
        let Pack { handle, .. } = instance.prepare(&pack)?.map_err(refused)?;
        let answer = |request: &Vec<u8>| carreau_engine::call(&native, request);
        let replies: Vec<Vec<u8>> = requests.iter().map(answer).collect();
        for (request, reply) in requests.iter().zip(&replies) {
            ensure!(instance.call(handle, request)? == *reply, "`{name}`: wasmtime differs");
        }
        let memory_bytes = instance.memory_bytes();
        let (name, instance) = (name.to_owned(), RefCell::new(instance));
        Ok(Self { name, size, pack, requests, native, instance, handle, replies, memory_bytes })
    }

    /// Makes it ready in Node.
    pub(crate) fn introduce(&self, node: &RefCell<Child>) -> anyhow::Result<()> {
        let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
        let answer = node.borrow_mut().ask(&json!({
            "case": self.name,
            "pack": text(&self.pack),
            "requests": self.requests.iter().map(text).collect::<Vec<_>>(),
        }))?;
        let replies = json!(self.replies.iter().map(text).collect::<Vec<_>>());
        ensure!(answer.get("replies") == Some(&replies), "`{}`: Node differs", self.name);
        Ok(())
    }

    /// Whether it is one of the sizes, and not a variation of the smallest.
    pub(crate) fn is_sized(&self) -> bool {
        self.name == self.size.rows.to_string()
    }

    /// Sees that every reply is the quote that is meant: 64.00, of three overrides; 6.40 late;
    /// 17.60 waived; by the script, where there is one, 1.60 more.
    pub(crate) fn check_quote(&self) -> anyhow::Result<()> {
        let total = if self.name == "script" { "54.40" } else { "52.80" };
        for reply in &self.replies {
            let ok = self.ok(reply)?;
            let count = |name| ok.get(name).and_then(Value::as_array).map(Vec::len);
            let seen = (count("lines"), count("split"), ok.get("total").and_then(Value::as_str));
            ensure!(seen == (Some(12), Some(5), Some(total)), "`{}`: {seen:?}", self.name);
        }
        Ok(())
    }

    /// Sees that every reply by the schedules is a quote of the rows that concern it alone.
    pub(crate) fn check_schedules(&self) -> anyhow::Result<()> {
        for reply in &self.replies {
            let ok = self.ok(reply)?;
            let lines = ok.get("lines").and_then(Value::as_array).map(Vec::len);
            ensure!(matches!(lines, Some(1 | 2)), "`{}`: {ok}", self.name);
        }
        Ok(())
    }

    /// Sees that a dear script ends within its budget, or is stopped by that of operations: what
    /// another budget stops was not dear.
    pub(crate) fn check_dear(&self) -> anyhow::Result<()> {
        for reply in &self.replies {
            let value: Value = serde_json::from_slice(reply)?;
            let budget = value.pointer("/refused/arguments/budget").and_then(Value::as_str);
            let stopped = budget.is_some_and(|budget| budget == "operations");
            ensure!(stopped || value.get("ok").is_some(), "`{}`: {value}", self.name);
        }
        Ok(())
    }

    /// The total of the first quote.
    pub(crate) fn total(&self) -> anyhow::Result<f64> {
        let ok = self.ok(self.replies.first().context("a reply")?)?;
        Ok(ok.get("total").and_then(Value::as_str).context("`total`")?.parse()?)
    }

    /// What it weighs, for the table's foot.
    pub(crate) fn facts(&self) -> String {
        let first = |bytes: &[Vec<u8>]| bytes.first().map_or(0, Vec::len);
        format!(
            "{}: pack {} kB, request {} B, reply {} B; wasmtime's memory {} kB",
            self.name,
            self.pack.len().div_ceil(1000),
            first(&self.requests),
            first(&self.replies),
            self.memory_bytes.div_ceil(1000),
        )
    }

    /// Enters a call in each host, and a batch of all requests in wasmtime.
    pub(crate) fn enter_calls<'c>(&'c self, race: &mut Race<'c>, node: &'c RefCell<Child>) {
        self.enter_engine(race);
        let batch = vec![self.requests.join(b"\n".as_slice())];
        race.enter(format!("batch {}", self.name), f64::from(REQUESTS), move |iterations| {
            let mut instance = self.instance.borrow_mut();
            timed(iterations, &batch, |lines| Ok(instance.call_batch(self.handle, lines)?))
        });
        race.enter(format!("node {}", self.name), 1.0, |iterations| {
            node.borrow_mut().time("time", &self.name, iterations)
        });
    }

    /// Enters a call natively and in wasmtime.
    pub(crate) fn enter_engine<'c>(&'c self, race: &mut Race<'c>) {
        race.enter(format!("native {}", self.name), 1.0, |iterations| {
            timed(iterations, &self.requests, |request| {
                Ok(carreau_engine::call(&self.native, request))
            })
        });
        self.enter_wasmtime(race);
    }

    /// Enters a call in wasmtime.
    pub(crate) fn enter_wasmtime<'c>(&'c self, race: &mut Race<'c>) {
        race.enter(format!("wasmtime {}", self.name), 1.0, |iterations| {
            let mut instance = self.instance.borrow_mut();
            timed(iterations, &self.requests, |request| Ok(instance.call(self.handle, request)?))
        });
    }

    /// Enters the making ready, and forgetting, of the pack in each host.
    pub(crate) fn enter_preparations<'c>(&'c self, race: &mut Race<'c>, node: &'c RefCell<Child>) {
        race.enter(format!("prepare native {}", self.name), 1.0, |iterations| {
            let start = Instant::now();
            for _ in 0..iterations {
                drop(carreau_engine::prepare(&self.pack).map_err(refused)?);
            }
            Ok(start.elapsed().as_secs_f64() * 1e9)
        });
        race.enter(format!("prepare wasmtime {}", self.name), 1.0, |iterations| {
            let mut instance = self.instance.borrow_mut();
            let start = Instant::now();
            for _ in 0..iterations {
                let prepared = instance.prepare(&self.pack)?.map_err(refused)?;
                instance.release(prepared.handle)?;
            }
            Ok(start.elapsed().as_secs_f64() * 1e9)
        });
        race.enter(format!("prepare node {}", self.name), 1.0, |iterations| {
            node.borrow_mut().time("prepare", &self.name, iterations)
        });
    }

    fn ok(&self, reply: &[u8]) -> anyhow::Result<Value> {
        let reply: Value = serde_json::from_slice(reply)?;
        reply.get("ok").cloned().with_context(|| format!("`{}`: {reply}", self.name))
    }
}

fn refused(reply: Vec<u8>) -> anyhow::Error {
    anyhow!("the pack is refused: {}", String::from_utf8_lossy(&reply))
}

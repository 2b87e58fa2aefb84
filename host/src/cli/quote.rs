//! `carreau quote`: what a licence costs, who receives what, and why, for people.
//!
//! The arguments become one request of `license_fee.calculate`; the engine answers, `show` lays
//! the answer out. The clock is read here, in the tenant's time zone, where no date is given.

mod show;

use super::Outcome;
use crate::clock;
use crate::engine::{self, Kind};
use crate::language::{Language, Messages, Sentences};
use crate::names::Names;
use crate::pack::Pack;
use anyhow::{Context, bail};
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use std::io::Write;
use std::path::PathBuf;

/// The arguments of `carreau quote`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The rules: a pack's folder, or a pack document
    #[arg(value_name = "PACK", required_unless_present = "pack_option")]
    pack: Option<PathBuf>,
    /// The same, as an option
    #[arg(long = "pack", value_name = "PATH", conflicts_with = "pack", id = "pack_option")]
    pack_option: Option<PathBuf>,
    /// Season, such as 2026
    #[arg(long)]
    season: String,
    /// Licence type, such as junior
    #[arg(long)]
    license_type: String,
    /// The player's birth date, such as 2010-05-04
    #[arg(long, value_name = "DATE", value_parser = date)]
    birth_date: String,
    /// The club's region
    #[arg(long)]
    region: Option<String>,
    /// The club's district
    #[arg(long)]
    district: Option<String>,
    /// The club's number
    #[arg(long)]
    club: Option<String>,
    /// The date of the quote [default: today, where the federation is]
    #[arg(long, value_name = "DATE", value_parser = date)]
    on: Option<String>,
    /// The player's category
    #[arg(long)]
    category: Option<String>,
    /// The player's sex: female, male or other
    #[arg(long)]
    sex: Option<String>,
    /// A mark the player carries, such as disabled; may be given several times
    #[arg(long, value_name = "FLAG")]
    flag: Vec<String>,
    /// Members of the family who have or ask for a licence this season
    #[arg(long, value_name = "COUNT", requires = "family_rank")]
    family_size: Option<u16>,
    /// The player's place among them by age, the oldest being 1
    #[arg(long, value_name = "PLACE", requires = "family_size")]
    family_rank: Option<u16>,
    /// Language of the answer [default: that of the environment]
    #[arg(long, value_enum, ignore_case = true)]
    language: Option<Language>,
    /// The engine that answers
    #[arg(long, value_enum, default_value = "wasm")]
    engine: Kind,
    /// Print the engine's reply as it is
    #[arg(long)]
    json: bool,
}

/// Asks for a quote and shows it.
///
/// # Errors
/// Where the pack cannot be used, the engine has a fault, or the output fails.
pub(crate) fn run(arguments: &Arguments, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let language = arguments.language.unwrap_or_else(Language::of_environment);
    let path = arguments.pack.as_ref().or(arguments.pack_option.as_ref());
    let pack = Pack::read(path.context("give a pack's folder, such as `rules/france`")?)?;
    let mut engine = engine::start(arguments.engine, &pack)?;
    let messages = Messages::new(language)?;
    let Some(names) = Names::new(&pack.document, language) else {
        bail!("the pack `{}` cannot be read", pack.path.display());
    };
    let on = match &arguments.on {
        Some(on) => on.clone(),
        None => clock::today(&clock::zone(names.time_zone()).context("give `--on`")?).to_string(),
    };
    let request = arguments.request(&on).to_string();
    let bytes = engine.answer(request.as_bytes()).context("no quote; ask again")?;
    let reply: Value = serde_json::from_slice(&bytes).context("the engine's reply")?;
    if arguments.json {
        output.write_all(&bytes)?;
        writeln!(output)?;
        return Ok(Outcome::from(reply.get("ok").is_some()));
    }
    let sentences = Sentences::new(&messages, Some(&names));
    let view = show::View { messages: &messages, names: &names, sentences: &sentences };
    match (reply.get("ok"), reply.get("refused")) {
        (Some(quote), _) => {
            view.head(quote, &on, &arguments.org(), output)?;
            view.amounts(&reply, output)?;
            view.why(&reply, output)?;
            Ok(Outcome::Yes)
        }
        (None, refusal) => {
            view.refusal(refusal.unwrap_or(&Value::Null), output)?;
            Ok(Outcome::No)
        }
    }
}

impl Arguments {
    fn request(&self, on: &str) -> Value {
        let mut player = Map::new();
        player.insert("birth_date".to_owned(), json!(self.birth_date));
        if let Some(sex) = &self.sex {
            player.insert("sex".to_owned(), json!(sex));
        }
        if !self.flag.is_empty() {
            player.insert("flags".to_owned(), json!(self.flag));
        }
        if let (Some(size), Some(rank)) = (self.family_size, self.family_rank) {
            player.insert("family".to_owned(), json!({ "size": size, "rank": rank }));
        }
        let org: Map<String, Value> =
            self.org().into_iter().map(|(level, code)| (level.to_owned(), json!(code))).collect();
        let mut input = Map::new();
        input.insert("season".to_owned(), json!(self.season));
        input.insert("license_type".to_owned(), json!(self.license_type));
        input.insert("player".to_owned(), Value::Object(player));
        input.insert("org".to_owned(), Value::Object(org));
        if let Some(category) = &self.category {
            input.insert("category".to_owned(), json!(category));
        }
        json!({ "op": "license_fee.calculate", "on": on, "input": input })
    }

    /// The levels given, from the top down.
    fn org(&self) -> Vec<(&'static str, &str)> {
        let levels = [("region", &self.region), ("district", &self.district), ("club", &self.club)];
        levels.into_iter().filter_map(|(level, code)| Some((level, code.as_deref()?))).collect()
    }
}

/// A date as it is sent to the engine.
fn date(text: &str) -> Result<String, String> {
    let read: Result<Date, _> = text.parse();
    match read {
        Ok(date) if date.to_string() == text => Ok(date.to_string()),
        _ => Err("write a date as year, month, day, such as 2026-03-15".to_owned()),
    }
}

//! What a tenant's script holds against a transfer, besides the rules.

use super::{Found, Obstacle, Request};
use crate::explanation::{Explanation, Reason};
use crate::fees::scripted;
use crate::refusal::{Refusal, cut};
use crate::script::contexts::{self, Transferring};
use crate::script::table::TRANSFER_CHECK;

impl<'a> Request<'a> {
    /// Runs the hook that judges a transfer: its refusal is a reason among the others, and lifts
    /// none of them.
    ///
    /// # Errors
    /// `script_budget`, `script_failed`.
    pub(super) fn script(
        &self,
        found: &Found<'_, 'a>,
        reasons: &mut Vec<Obstacle<'a>>,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let hook = &TRANSFER_CHECK;
        let Some(scripts) = scripted::defined(&self.asked, hook) else { return Ok(()) };
        let context = contexts::transfer(&Transferring {
            on: self.asked.on,
            input: self.input,
            person: found.person,
            is_licensed: self.input.player.standing.is_licensed,
            requests: found.requests,
            from: found.from,
            to: found.to,
        });
        let is_open = found.window.open;
        let so_far = contexts::check(found.kind, is_open, found.bypassing, reasons);
        let outcome = scripts.judge(hook, [context, so_far], self.asked.currency())?;
        scripted::say(&self.asked, hook, &outcome, explanation);
        let (hook, operations) = (hook.name, outcome.operations);
        if let Some((code, message)) = outcome.refused {
            let reason_code = cut(&code, Refusal::MOST_CHARACTERS).into();
            let message = message.into();
            let reason = Reason::TransferRefused { hook, message, reason_code };
            reasons.push(Obstacle { next_on: None, reason });
        }
        explanation.say(Reason::ScriptRan { hook, operations });
        Ok(())
    }
}

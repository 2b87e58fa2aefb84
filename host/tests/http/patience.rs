//! Waiting for what happens by itself, as long as a busy machine may need.

use std::fmt::Debug;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// What never happens is given up after this.
const WAITED_MAX: Duration = Duration::from_secs(120);
const PAUSE: Duration = Duration::from_millis(50);

/// Asks again until the answer is the one that is waited for.
pub(crate) async fn until<Answer: Debug>(
    mut ask: impl AsyncFnMut() -> Answer,
    is_it: impl Fn(&Answer) -> bool,
) -> Answer {
    let begun = Instant::now();
    loop {
        let answer = ask().await;
        if is_it(&answer) {
            return answer;
        }
        assert!(begun.elapsed() < WAITED_MAX, "waited in vain: {answer:?}");
        sleep(PAUSE).await;
    }
}

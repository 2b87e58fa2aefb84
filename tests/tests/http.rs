//! The HTTP server on the corpus: the same bytes as everywhere, recorded or not, and replayed.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use carreau_engine::call::MOST_REQUEST_BYTES;
use carreau_tests::corpus::{Corpus, TENANTS, corpus};
use carreau_tests::http::{Http, replay_all, sqlite};

/// Longest body the server reads; the engine alone reads four times as much. What is longer is
/// refused before it has arrived (`host/tests/http/bad_input.rs`).
const BODY_BYTES_MAX: usize = MOST_REQUEST_BYTES / 4;

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().take(300).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_server_answers_the_corpus_with_the_engines_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = sqlite(folder.path());
    let server = Http::start(&database).expect("a server");
    server.until_ready().await.expect("ready");
    let mut decisions: usize = 0;
    for tenant in TENANTS {
        let Corpus { pack, mut requests } = corpus(tenant).expect(tenant);
        requests.retain(|request| request.len() <= BODY_BYTES_MAX);
        let native = carreau_engine::prepare(&pack).expect("a good pack");
        for further in ["", "&record=quote"] {
            let answers = server.call_all(tenant, &requests, further).await.expect("answers");
            assert_eq!(answers.len(), requests.len());
            for (request, answer) in requests.iter().zip(&answers) {
                let asked = format!("{tenant}{further}: {}", shown(request));
                let expected = carreau_engine::call(&native, request);
                assert_eq!(shown(&answer.body), shown(&expected), "{asked}");
                assert!(answer.body == expected, "beyond the first characters: {asked}");
                assert_eq!(answer.status, if answer.recorded { 201 } else { 200 }, "{asked}");
                assert!(!answer.recorded || !further.is_empty(), "{asked}");
                decisions = decisions.saturating_add(usize::from(answer.recorded));
            }
        }
    }
    assert!(decisions >= 2500, "{decisions} decisions");
    drop(server);
    let (identical, said) = replay_all(&database).expect("a replay");
    assert!(identical, "{said}");
    let sums = format!("{decisions} decisions: {decisions} identical, 0 different, 0 erased");
    assert_eq!(said.trim(), sums);
}

use proptest::prelude::*;
use serde_json::{Value, json};
use store::{DraftRow, EventRow, Export, FORMAT, Location, SettingRow, Store, StoreError};

use crate::server::Server;
use crate::{event, in_file, rehearsal, run, session};

/// Everything a store promises, told as one story.
async fn story(store: &Store) {
    assert_eq!(store.check().await.unwrap().format, FORMAT);
    assert_eq!(store.check().await.unwrap().problems, Vec::<String>::new());
    assert_eq!(store.export().await.unwrap(), Export { format_version: 1, ..Export::default() });

    // Records come back as they were given, keys in their order.
    store.put_rehearsal(&rehearsal("r1")).await.unwrap();
    assert_eq!(store.rehearsal("r1").await.unwrap(), rehearsal("r1"));
    assert_eq!(store.rehearsal("r1").await.unwrap().body.to_string(), rehearsal("r1").body.to_string());
    assert!(store.put_rehearsal(&rehearsal("r1")).await.is_err(), "an id is given once");
    let odd = json!({ "text": "nul \u{0}, quotes \" ' \\, emoji 😀, right-to-left שלום, line\nbreak" });
    store.create_session(&session("s1", Some("r1")), &event("s1", 0, odd.clone())).await.unwrap();
    store.create_session(&session("s2", Some("r1")), &event("s2", 0, json!(0))).await.unwrap();
    store.create_session(&session("s3", None), &event("s3", 0, json!(0))).await.unwrap();
    assert_eq!(store.session("s1").await.unwrap(), session("s1", Some("r1")));
    assert_eq!(store.sessions().await.unwrap().len(), 3);
    assert_eq!(store.sessions_of("r1").await.unwrap().len(), 2);
    assert_eq!(store.events("s1").await.unwrap(), [event("s1", 0, odd)]);

    // A session that belongs nowhere is refused whole.
    let orphan = store.create_session(&session("s4", Some("gone")), &event("s4", 0, json!(0))).await;
    assert!(orphan.is_err());
    assert!(matches!(store.session("s4").await, Err(StoreError::NotFound { .. })));
    assert_eq!(store.events("s4").await.unwrap(), []);

    // Events are numbered without gaps, by whoever is first.
    store.append("s1", 1, 13, json!("one"), false).await.unwrap();
    let late = store.append("s1", 1, 14, json!("other"), false).await.unwrap_err();
    assert!(matches!(late, StoreError::Moved { expected: 1, found: 2, .. }), "{late}");
    let early = store.append("s1", 5, 14, json!("other"), false).await.unwrap_err();
    assert!(matches!(early, StoreError::Moved { expected: 5, found: 2, .. }), "{early}");
    let nowhere = store.append("gone", 0, 14, json!("other"), false).await.unwrap_err();
    assert!(matches!(nowhere, StoreError::NotFound { what: "session", .. }), "{nowhere}");
    assert_eq!(store.events("s1").await.unwrap()[1], EventRow { at: 13, ..event("s1", 1, json!("one")) });

    // A draft is replaced, and goes with the answer it became.
    store.save_draft("s1", 20, "half an an").await.unwrap();
    store.save_draft("s1", 21, "half an answer \u{0}").await.unwrap();
    let draft = DraftRow { session_id: "s1".into(), at: 21, text: "half an answer \u{0}".into() };
    assert_eq!(store.draft("s1").await.unwrap(), Some(draft));
    assert!(store.append("s1", 9, 22, json!("late"), true).await.is_err());
    assert!(store.draft("s1").await.unwrap().is_some(), "a refused answer leaves the draft");
    store.append("s1", 2, 22, json!("two"), true).await.unwrap();
    assert_eq!(store.draft("s1").await.unwrap(), None);
    assert!(matches!(store.save_draft("gone", 1, "x").await, Err(StoreError::NotFound { .. })));

    store.put_setting("theme", json!("dark")).await.unwrap();
    store.put_setting("theme", json!("light")).await.unwrap();
    assert_eq!(store.settings().await.unwrap(), [("theme".to_owned(), json!("light"))]);

    // Everything goes out and comes back; the same again changes nothing; other content is refused.
    let export = store.export().await.unwrap();
    let report = store.import(&export, false).await.unwrap();
    assert_eq!((report.added, report.skipped), (Default::default(), 1 + 3 + 5 + 1));
    let mut other = export.clone();
    other.settings.push(SettingRow { key: "new".into(), value: json!(1) });
    other.events[0].at = 99;
    assert!(matches!(store.import(&other, false).await, Err(StoreError::Differs { what: "event", .. })));
    assert_eq!(store.export().await.unwrap(), export, "nothing of a refused import stays");
    let unfit = Export { format_version: 9, ..export.clone() };
    assert!(store.import(&unfit, false).await.unwrap_err().to_string().contains("format_version 9"));
    let mut orphaned = export.clone();
    orphaned.sessions.push(session("s9", Some("gone")));
    assert!(matches!(store.import(&orphaned, false).await, Err(StoreError::Unfit(_))));

    // Deleting takes what hangs on it.
    store.delete_session("s3").await.unwrap();
    assert!(matches!(store.delete_session("s3").await, Err(StoreError::NotFound { .. })));
    store.save_draft("s1", 30, "more").await.unwrap();
    store.delete_rehearsal("r1").await.unwrap();
    assert_eq!(store.sessions().await.unwrap(), []);
    assert_eq!(store.events("s1").await.unwrap(), []);
    assert_eq!(store.draft("s1").await.unwrap(), None);

    let dry = store.import(&export, true).await.unwrap();
    assert_eq!((dry.added.events, store.sessions().await.unwrap().len()), (5, 0), "a dry run adds nothing");
    store.import(&export, false).await.unwrap();
    assert_eq!(store.export().await.unwrap(), export);
    store.delete_everything().await.unwrap();
    assert_eq!(store.export().await.unwrap(), Export { format_version: 1, ..Export::default() });
}

/// Many writers at once, on one session and on many.
async fn crowd(store: &Store) {
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..20 {
        let store = store.clone();
        tasks.spawn(async move {
            let id = format!("crowd{number:02}");
            store.create_session(&session(&id, None), &event(&id, 0, json!(0))).await.unwrap();
            for seq in 1..10 {
                store.append(&id, seq, seq, json!(seq), false).await.unwrap();
            }
            // All fight for one place in the first session; exactly one may win it.
            0
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    for number in 0..20 {
        assert_eq!(store.events(&format!("crowd{number:02}")).await.unwrap().len(), 10);
    }
    let mut fight = tokio::task::JoinSet::new();
    for number in 0..20 {
        let store = store.clone();
        fight.spawn(async move { store.append("crowd00", 10, 1, json!(number), false).await.is_ok() });
    }
    let mut winners = 0;
    while let Some(won) = fight.join_next().await {
        winners += u32::from(won.unwrap());
    }
    assert_eq!(winners, 1);
    assert_eq!(store.events("crowd00").await.unwrap().len(), 11);
}

#[test]
fn sqlite_keeps_its_promises() {
    let folder = tempfile::tempdir().unwrap();
    run(async {
        let store = in_file(folder.path()).await;
        story(&store).await;
        crowd(&store).await;
        store.close().await;
    });
}

#[test]
fn postgres_keeps_the_same_promises() {
    let Some(server) = Server::start() else { return };
    run(async {
        let open = |url: String| async move { Store::open(&Location::parse(&url).unwrap(), 1).await };
        let store = open(server.url("postgres")).await.unwrap().store;
        story(&store).await;
        crowd(&store).await;
        store.close().await;
        let again = open(server.url("postgres")).await.unwrap();
        assert_eq!(again.migrated, None, "opening again migrates nothing");
        again.store.close().await;

        server.sql("postgres", "UPDATE greenroom_format SET format = 99");
        let newer = open(server.url("postgres")).await.err().unwrap();
        assert!(matches!(newer, StoreError::NewerFormat { found: 99, .. }), "{newer}");
        let nowhere = open(server.url("nowhere")).await.err().unwrap();
        assert!(nowhere.to_string().contains("can't be used"), "{nowhere}");
    });
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from)
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is kept comes back, and an export taken into an empty store gives the same export, byte for byte.
    #[test]
    fn an_export_round_trips(bodies in prop::collection::vec(any_json(), 1..6), draft in any::<String>()) {
        run(async {
            let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
            let store = in_file(first.path()).await;
            store.create_session(&session("s", None), &event("s", 0, Value::Null)).await.unwrap();
            for (index, body) in bodies.iter().enumerate() {
                store.append("s", index as i64 + 1, 1, body.clone(), false).await.unwrap();
            }
            store.save_draft("s", 1, &draft).await.unwrap();
            let export = serde_json::to_string(&store.export().await.unwrap()).unwrap();
            let empty = in_file(second.path()).await;
            empty.import(&serde_json::from_str(&export).unwrap(), false).await.unwrap();
            assert_eq!(serde_json::to_string(&empty.export().await.unwrap()).unwrap(), export);
            assert_eq!(empty.draft("s").await.unwrap().unwrap().text, draft);
            store.close().await;
            empty.close().await;
        });
    }
}

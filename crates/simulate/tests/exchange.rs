//! Drawings of other tools in, pictures and text out.

mod support;

use simulate::{Imported, from_value, import, mermaid, read, svg, yaml};
use std::path::Path;
use support::model;

/// (id, kind) of each node and (from, to) of each link of an import, which must be a sound model.
type Pairs = Vec<(String, String)>;

fn parts(imported: &Imported) -> (Pairs, Pairs) {
    if let Err(problems) = from_value("import", &imported.model) {
        panic!("{problems:#?}\n{}", imported.model);
    }
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    let list = |key: &str, a: &str, b: &str| {
        let items = imported.model[key].as_array().expect("a list");
        items.iter().map(|item| (text(&item[a]), text(&item[b]))).collect()
    };
    (list("nodes", "id", "kind"), list("links", "from", "to"))
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[track_caller]
fn shows(text: &str, nodes: &[(&str, &str)], links: &[(&str, &str)]) -> Imported {
    let imported = import(text).unwrap_or_else(|message| panic!("{message}"));
    assert_eq!(parts(&imported), (pairs(nodes), pairs(links)), "{:?}", imported.notes);
    imported
}

const ORDERS: [(&str, &str); 3] =
    [("mobile-users", "load"), ("order-service", "service"), ("orders-database", "database")];
const WAYS: [(&str, &str); 2] = [("mobile-users", "order-service"), ("order-service", "orders-database")];

#[test]
fn excalidraw() {
    let shape = |id: &str| format!(r#"{{"id": "{id}", "type": "rectangle"}}"#);
    let text = |container: &str, words: &str| {
        format!(r#"{{"id": "t{container}", "type": "text", "containerId": "{container}", "text": "{words}"}}"#)
    };
    let arrow = |id: &str, from: &str, to: &str| {
        format!(
            r#"{{"id": "{id}", "type": "arrow", "startBinding": {{"elementId": "{from}"}}, "endBinding": {{"elementId": "{to}"}}}}"#
        )
    };
    let elements = [
        shape("u"),
        text("u", "Mobile users"),
        shape("a"),
        text("a", "Order service"),
        shape("d"),
        text("d", "Orders\\ndatabase"),
        arrow("e1", "u", "a"),
        arrow("e2", "a", "d"),
        text("e2", "reads"),
        shape("nameless"),
        r#"{"id": "gone", "type": "rectangle", "isDeleted": true}"#.to_owned(),
        r#"{"id": "loose", "type": "arrow", "startBinding": null, "endBinding": null}"#.to_owned(),
    ];
    let file = format!(r#"{{"type": "excalidraw", "elements": [{}]}}"#, elements.join(",\n"));
    let imported = shows(&file, &ORDERS, &WAYS);
    assert_eq!(imported.guesses[2].because.as_deref(), Some("database"));
    for note in ["a shape without a label", "not fastened to two shapes", "reads"] {
        assert!(imported.notes.iter().any(|said| said.contains(note)), "{note} is not in {:?}", imported.notes);
    }
}

const DRAWIO: &str = r#"<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="u" value="Mobile users" vertex="1" parent="1"/><mxCell id="a" value="Order service" vertex="1" parent="1"/><mxCell id="d" value="Orders&lt;br&gt;database" vertex="1" parent="1"/><mxCell id="e1" edge="1" source="u" target="a" parent="1"/><mxCell id="e2" edge="1" source="a" target="d" parent="1"/></root></mxGraphModel>"#;
/// The same page as the program packs it: percent-encoded, deflated, in base 64.
const PACKED: &str = "rZLdCoMwDIWfJveuBR9g7udK9gzRBifUVdJWfPxlUxjOuTnwonB6wskXQkBnTX9mbK+5M2RBH0Fn7FwYVNNnZC2opDagD6BUIg/UaaG6e1aTFpluYU0gDoEObaTByV1RWxIvemI/lokD9YuI3VcEzhAXNsRiCaCrS9qAYT4zZPzUSoN9Ibi0eiiDAQv0W0BpTJCpaNLCu8glTRYckCsKk4X8AVIrQDgHmR8gEa9Lk8/bId4B";

#[test]
fn drawio_plain_and_deflated() {
    shows(&format!("<mxfile>\n<diagram name=\"Page\">\n{DRAWIO}\n</diagram>\n</mxfile>"), &ORDERS, &WAYS);
    shows(&format!("<mxfile><diagram name=\"Page\">{PACKED}</diagram></mxfile>"), &ORDERS, &WAYS);
}

#[test]
fn mermaid_flowchart() {
    let text = "%% orders\nflowchart LR\n  u([Mobile users]) --> a[\"Order service\"]\n  subgraph data\n  a -- reads --> d[(Orders database)]\n  end\n  a & u -.-> q[[Event queue]]:::hot\n  q ==> w{{Mail workers}}\n";
    shows(
        text,
        &[ORDERS[0], ORDERS[1], ORDERS[2], ("event-queue", "queue"), ("mail-workers", "workers")],
        &[
            WAYS[0],
            WAYS[1],
            ("order-service", "event-queue"),
            ("mobile-users", "event-queue"),
            ("event-queue", "mail-workers"),
        ],
    );
}

#[test]
fn mermaid_architecture() {
    let text = "architecture-beta\n  group cloud(cloud)[Cloud]\n  service users(internet)[Mobile users]\n  service order(server)[Order service] in cloud\n  service orders(database)[Orders] in cloud\n  users:R --> L:order\n  order:R --> L:orders\n";
    shows(text, &ORDERS, &WAYS);
}

#[test]
fn a_drawing_without_users_gets_a_load() {
    let imported = shows(
        "graph TD\nA[Service] --> B[Postgres]",
        &[("requests", "load"), ("service", "service"), ("postgres", "database")],
        &[("requests", "service"), ("service", "postgres")],
    );
    assert!(imported.notes.iter().any(|note| note.contains("nothing in the drawing sends requests")));
}

#[test]
fn what_is_no_drawing_says_so() {
    for (text, words) in [
        ("", "the text is empty"),
        ("hello there", "line 1: `hello` is neither"),
        ("{\n\"a\": }", "line 2: not readable as JSON"),
        ("{}", "no list `elements`"),
        ("<a>\n</b>", "line 2: not readable as XML"),
        ("<mxfile><diagram>!!!</diagram></mxfile>", "packed in a way that can't be read"),
        ("flowchart LR\n", "no labelled shape"),
    ] {
        let message = import(text).expect_err("no drawing");
        assert!(message.contains(words), "{message}");
    }
}

/// Every model that validates the engine, and one with a bit of everything.
fn models() -> Vec<simulate::Model> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("validation");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let mut models: Vec<_> =
        files.iter().map(|path| model(&std::fs::read_to_string(path).expect("readable"))).collect();
    models.push(model(RICH));
    models
}

const RICH: &str = r#"
format_version: 1
name: "A bit of everything: \"quotes\", <tags> & more"
notes: Two lines,
  folded.
duration: 2 min
nodes:
- {id: end, kind: load, rate: 10, label: 'The "end" & <start>', at: {x: 10, y: -20.5}, classes: [{name: a, share: 1}, {name: b, share: 2, priority: 3}], profile: [{at: 3 s, factor: 2}]}
- {id: lb-1, kind: load_balancer, balance: least_connections}
- {id: app, kind: service, threads: 0, cores: 2, work: {mean: 5 ms, shape: two_point, slow: 1 s, slow_share: 0.01}, autoscale: {min: 1, max: 3}}
- {id: hot, kind: cache, ttl: 250us, warm: true, writes: write_through}
- {id: db, kind: database, read_replicas: 2, locks: true}
- {id: log, kind: queue, partitions: 4}
- {id: jobs, kind: workers, order: priority}
- {id: mail, kind: third_party, price_per_call: 0.001}
- {id: kv, kind: key_value, read_quorum: 2}
- {id: blobs, kind: object_store}
- {id: cron, kind: scheduler, every: 1 min, jobs: 3}
- {id: edge, kind: cdn, hit_ratio: 0.5}
links:
- {from: end, to: edge, timeout: 1 s, attempts: 3, backoff: 10 ms, retry_budget: 0.1, breaker: {window: 5}}
- {from: edge, to: lb-1}
- {from: lb-1, to: app, hedge_after: 30 ms}
- {from: app, to: hot, on: read, share: 0.25, calls: 2}
- {from: hot, to: db, distance: cross_zone}
- {from: app, to: log, on: write, fire_and_forget: true, does: write}
- {from: log, to: jobs, concurrency: 3}
- {from: jobs, to: mail, optional: true}
- {from: jobs, to: kv, parallel: true}
- {from: cron, to: blobs, loss: 0.01, timeout: 2 s}
twists:
- {kind: slow, node: db, at: 10 s, for: 5 s, amount: 3}
- {kind: traffic, at: 20 s}
"#;

#[test]
fn yaml_comes_back_as_it_was() {
    for model in models() {
        let text = yaml(&model);
        let again = read("again.yaml", text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
        assert_eq!(again, model, "{text}");
    }
}

#[test]
fn mermaid_comes_back_with_its_links() {
    let rich = model(RICH);
    let text = mermaid(&rich);
    assert!(text.contains("n_app -->|25 %, 2 calls| n_hot") && text.contains("n_app -.-> n_log"), "{text}");
    assert!(text.contains("#quot;end#quot;"), "{text}");
    // What was exported can be imported; the shapes' words name the kinds.
    let imported = import(&text).unwrap_or_else(|message| panic!("{message}\n{text}"));
    assert_eq!(imported.guesses[0].label, "The \"end\" & <start> load");
    let labels: Vec<&str> = imported.guesses.iter().map(|guess| guess.label.as_str()).collect();
    assert_eq!(labels.len(), rich.nodes.len(), "{labels:#?}\n{text}");
}

#[test]
fn svg_is_well_formed_and_shows_every_node() {
    for model in models() {
        let text = svg(&model);
        let document = elements(&text);
        assert_eq!(document.iter().filter(|name| *name == "rect").count(), model.nodes.len() + 1);
        assert_eq!(document.iter().filter(|name| *name == "path").count(), model.links.len() + 1);
        assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
    }
}

/// Names of all elements of an XML text, which must be well-formed.
fn elements(text: &str) -> Vec<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(text);
    let mut names = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {text}")) {
            Event::Start(start) | Event::Empty(start) => {
                for attribute in start.attributes() {
                    attribute.unwrap_or_else(|error| panic!("{error}: {text}")).unescape_value().expect("escaped");
                }
                names.push(String::from_utf8_lossy(start.name().as_ref()).into_owned());
            }
            Event::Eof => return names,
            _ => {}
        }
    }
}

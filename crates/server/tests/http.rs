//! The service from outside: who may drive it, what a whole round looks like on the wire, and what bad input gets.

use app::{App, SystemWorld};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use serde_json::{Value, json};
use server::Guard;
use std::net::SocketAddr;
use std::sync::Arc;
use store::{Location, Store};
use tower::ServiceExt;

const TOKEN: &str = "0123456789abcdef0123456789abcdef";
const HOST: &str = "127.0.0.1:7465";

struct Service {
    router: Router,
    app: Arc<App>,
    _home: tempfile::TempDir,
}

async fn service() -> Service {
    let home = tempfile::tempdir().unwrap();
    let location = Location::File(home.path().join("greenroom.db"));
    let store = Store::open(&location, 1).await.unwrap().store;
    let app = Arc::new(App::new(store, Arc::new(SystemWorld), home.path().to_owned(), location.to_string()));
    let address: SocketAddr = HOST.parse().unwrap();
    Service { router: server::router(app.clone(), Guard::new(address, TOKEN)), app, _home: home }
}

impl Service {
    async fn send(&self, request: Request<Body>) -> (StatusCode, header::HeaderMap, Vec<u8>) {
        let reply = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = reply.into_parts();
        (parts.status, parts.headers, to_bytes(body, usize::MAX).await.unwrap().to_vec())
    }

    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let request = known(method, path).header(header::CONTENT_TYPE, "application/json");
        let body = body.map_or(Body::empty(), |body| Body::from(body.to_string()));
        let (status, _, bytes) = self.send(request.body(body).unwrap()).await;
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    async fn ok(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        let (status, value) = self.call(method, path, body).await;
        assert!(status.is_success(), "{path}: {status} {value}");
        value
    }

    /// A session of the first round of a loop, just begun.
    async fn session(&self) -> Value {
        let new = json!({ "loop": "netflix-backend-engineer", "persona": "backend_engineer", "level": "l5", "mode": "interview" });
        let rehearsal = self.ok(Method::POST, "/api/rehearsals", Some(new)).await;
        let path = format!("/api/rehearsals/{}/sessions", rehearsal["id"].as_str().unwrap());
        self.ok(Method::POST, &path, Some(json!({ "round_id": rehearsal["next"]["round_id"], "seed": 7 }))).await
    }
}

/// A request as our own page makes it.
fn known(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, HOST)
        .header(header::ORIGIN, format!("http://{HOST}"))
        .header(header::COOKIE, format!("greenroom_7465={TOKEN}"))
}

#[tokio::test]
async fn only_our_own_page_gets_in() {
    let service = service().await;
    let get = |path: &str| Request::builder().uri(path.to_owned());
    let own = |path: &str| get(path).header(header::HOST, HOST);
    let cases = [
        (get("/api/loops"), StatusCode::MISDIRECTED_REQUEST, "no host"),
        (get("/api/loops").header(header::HOST, "evil.example"), StatusCode::MISDIRECTED_REQUEST, "a foreign name"),
        (
            get("/").header(header::HOST, "evil.example:7465"),
            StatusCode::MISDIRECTED_REQUEST,
            "a name that resolves here",
        ),
        (get("/").header(header::HOST, "127.0.0.1:80"), StatusCode::MISDIRECTED_REQUEST, "another port"),
        (own("/api/loops"), StatusCode::UNAUTHORIZED, "no token"),
        (own("/api/loops").header(header::COOKIE, "greenroom_7465=wrong"), StatusCode::UNAUTHORIZED, "a wrong token"),
        (
            own("/api/loops").header(header::COOKIE, format!("greenroom_1={TOKEN}")),
            StatusCode::UNAUTHORIZED,
            "another program's",
        ),
        (own("/api/loops").header(header::AUTHORIZATION, "Bearer "), StatusCode::UNAUTHORIZED, "an empty token"),
        (
            known(Method::GET, "/api/loops").header(header::ORIGIN, "http://evil.example"),
            StatusCode::OK,
            "the first origin counts",
        ),
        (own("/api/loops").header(header::ORIGIN, "http://evil.example"), StatusCode::FORBIDDEN, "a foreign origin"),
        (own("/api/loops").header(header::ORIGIN, "null"), StatusCode::FORBIDDEN, "a sandboxed page"),
        (own("/api/loops").header(header::ORIGIN, format!("https://{HOST}")), StatusCode::FORBIDDEN, "another scheme"),
        (own("/open?token=wrong"), StatusCode::UNAUTHORIZED, "an old link"),
        (own("/open"), StatusCode::UNAUTHORIZED, "no link"),
        (own("/api/loops").header(header::AUTHORIZATION, format!("Bearer {TOKEN}")), StatusCode::OK, "a bearer"),
        (known(Method::GET, "/api/loops"), StatusCode::OK, "our page"),
        (own("/healthz"), StatusCode::OK, "health"),
        (own("/readyz"), StatusCode::OK, "readiness"),
    ];
    for (request, wanted, what) in cases {
        let (status, headers, _) = service.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(status, wanted, "{what}");
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{what}: {policy}");
        assert_eq!(headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{what}");
    }
    let (status, headers, _) = service.send(own(&format!("/open?token={TOKEN}")).body(Body::empty()).unwrap()).await;
    assert_eq!((status, headers[header::LOCATION].to_str().unwrap()), (StatusCode::SEE_OTHER, "/"));
    let cookie = headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
}

#[tokio::test]
async fn paths_do_not_leave_the_client() {
    let service = service().await;
    for path in [
        "/../Cargo.toml",
        "/..%2f..%2fCargo.toml",
        "/assets/../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/etc/passwd.txt",
        "/assets/none.js",
    ] {
        let (status, _, body) = service.send(known(Method::GET, path).body(Body::empty()).unwrap()).await;
        let text = String::from_utf8_lossy(&body);
        assert!(!text.contains("[workspace]") && !text.contains("root:"), "{path}: {text}");
        assert!(
            status == StatusCode::NOT_FOUND || text.contains("<!doctype html") || text.contains("<!DOCTYPE html"),
            "{path}: {status}"
        );
    }
    let (status, fault) = service.call(Method::GET, "/api/none", None).await;
    assert_eq!((status, fault["code"].as_str()), (StatusCode::NOT_FOUND, Some("not_found")));
}

#[tokio::test]
async fn bad_bodies_get_clear_errors_and_lose_nothing() {
    let service = service().await;
    let session = service.session().await;
    let id = session["id"].as_str().unwrap().to_owned();
    let events = format!("/api/sessions/{id}/events");
    let draft = format!("/api/sessions/{id}/draft");
    service.ok(Method::PUT, &draft, Some(json!({ "text": "half an answer" }))).await;
    let answer = |text: &str| json!({ "seq": 1, "event": { "type": "answer", "text": text, "delivery": "typed" } });
    let rehearsal = |key: &str, value: Value| {
        let mut new = json!({ "loop": "netflix-backend-engineer", "persona": "backend_engineer", "level": "l5", "mode": "interview" });
        new[key] = value;
        new
    };
    let event = |event: Value| json!({ "seq": 1, "event": event });
    let post = Method::POST;
    let cases: Vec<(Method, &str, Value, u16, &str)> = vec![
        (post.clone(), &events, json!(null), 422, ""),
        (post.clone(), &events, json!([]), 422, ""),
        (post.clone(), &events, json!("text"), 422, ""),
        (post.clone(), &events, json!({}), 422, "missing field"),
        (post.clone(), &events, json!({ "seq": 1 }), 422, "missing field `event`"),
        (post.clone(), &events, json!({ "seq": -1, "event": { "type": "idle" } }), 422, "invalid value"),
        (post.clone(), &events, json!({ "seq": 1.5, "event": { "type": "idle" } }), 422, "invalid type"),
        (post.clone(), &events, json!({ "seq": "1", "event": { "type": "idle" } }), 422, "invalid type"),
        (
            post.clone(),
            &events,
            json!({ "seq": 1, "event": { "type": "idle" }, "more": 1 }),
            422,
            "unknown field `more`",
        ),
        (post.clone(), &events, event(json!({ "type": "cheat" })), 422, "unknown variant `cheat`"),
        (post.clone(), &events, event(json!({ "type": "start", "brief": {} })), 422, "unknown variant `start`"),
        (post.clone(), &events, event(json!({ "type": "answer" })), 422, "missing field"),
        (
            post.clone(),
            &events,
            event(json!({ "type": "answer", "text": 7, "delivery": "typed" })),
            422,
            "invalid type",
        ),
        (
            post.clone(),
            &events,
            event(json!({ "type": "answer", "text": "x", "delivery": "sung" })),
            422,
            "unknown variant `sung`",
        ),
        (
            post.clone(),
            &events,
            event(json!({ "type": "answer", "text": "x", "delivery": "typed", "took_ms": -4 })),
            422,
            "",
        ),
        (
            post.clone(),
            &events,
            event(json!({ "type": "answer", "text": "x", "delivery": "typed", "seq": 1 })),
            422,
            "unknown field",
        ),
        (post.clone(), &events, answer(""), 422, "the text is empty"),
        (post.clone(), &events, answer(" \n\t "), 422, "the text is empty"),
        (post.clone(), &events, answer(&"word ".repeat(30_000)), 422, "at most 100000 are taken"),
        (post.clone(), &events, json!({ "seq": 9, "event": { "type": "idle" } }), 409, "has moved on to event 1"),
        (post.clone(), &events, event(json!({ "type": "resume" })), 409, "not paused"),
        (
            post.clone(),
            &events,
            event(json!({ "type": "retry", "answer": 4, "text": "x", "delivery": "typed" })),
            422,
            "no answer 4 to retry",
        ),
        (
            post.clone(),
            &events,
            event(json!({ "type": "retry", "answer": -4, "text": "x", "delivery": "typed" })),
            422,
            "",
        ),
        (post.clone(), "/api/sessions/none/events", event(json!({ "type": "idle" })), 404, "no session `none`"),
        (post.clone(), "/api/sessions/..%2F..%2Fx/events", event(json!({ "type": "idle" })), 404, "no session"),
        (Method::PUT, &draft, json!({ "text": 7 }), 422, "invalid type"),
        (Method::PUT, &draft, json!({}), 422, "missing field `text`"),
        (Method::PUT, &draft, json!({ "text": "x".repeat(100_001) }), 422, "at most 100000 are kept"),
        (Method::PUT, "/api/sessions/none/draft", json!({ "text": "x" }), 404, "no session"),
        (post.clone(), "/api/rehearsals", json!({}), 422, "missing field"),
        (
            post.clone(),
            "/api/rehearsals",
            rehearsal("loop", json!("netflix-backend")),
            404,
            "did you mean `netflix-backend-engineer`?",
        ),
        (post.clone(), "/api/rehearsals", rehearsal("loop", json!("<script>alert(1)</script>")), 404, "no loop"),
        (
            post.clone(),
            "/api/rehearsals",
            rehearsal("persona", json!("pilot")),
            422,
            "persona: `pilot` is not one of this loop's",
        ),
        (
            post.clone(),
            "/api/rehearsals",
            rehearsal("level", json!("l99")),
            422,
            "level: `l99` is not one of this loop's",
        ),
        (post.clone(), "/api/rehearsals", rehearsal("location", json!("moon")), 422, "location: `moon`"),
        (post.clone(), "/api/rehearsals", rehearsal("mode", json!("easy")), 422, "unknown variant `easy`"),
        (post.clone(), "/api/rehearsals", rehearsal("more", json!(1)), 422, "unknown field `more`"),
        (post.clone(), "/api/rehearsals/none/sessions", json!({ "round_id": "x" }), 404, "no rehearsal"),
        (Method::PUT, "/api/settings/Theme", json!({ "value": 1 }), 422, "a setting's name"),
        (Method::PUT, "/api/settings/theme", json!({ "value": "x".repeat(20_000) }), 422, "at most 16384 bytes"),
        (Method::PUT, "/api/settings/theme", json!({ "valu": 1 }), 422, "unknown field"),
        (Method::DELETE, "/api/data", json!({ "confirm": "yes" }), 422, "confirm with the words"),
        (Method::DELETE, "/api/data", json!({}), 422, "missing field `confirm`"),
        (post.clone(), "/api/import", json!({}), 422, "this is not an export of Greenroom"),
        (post.clone(), "/api/import", json!([1]), 422, "this is not an export of Greenroom"),
        (
            post.clone(),
            "/api/import",
            json!({ "format_version": 7, "rehearsals": [], "sessions": [], "events": [], "drafts": [], "settings": [] }),
            503,
            "format_version 7",
        ),
        (
            post.clone(),
            "/api/import",
            json!({ "format_version": 1, "rehearsals": [], "sessions": [{ "id": "s", "rehearsal_id": null, "created_at": 1,
                "body": { "round_id": "r", "loop_id": "l" } }], "events": [], "drafts": [], "settings": [] }),
            422,
            "session s has no events",
        ),
        (
            post.clone(),
            "/api/import",
            json!({ "format_version": 1, "rehearsals": [{ "id": "r", "created_at": 1, "body": {} }], "sessions": [],
                "events": [], "drafts": [], "settings": [] }),
            422,
            "rehearsal r:",
        ),
    ];
    for (method, path, body, wanted, words) in cases {
        let shown: String = body.to_string().chars().take(120).collect();
        let (status, fault) = service.call(method, path, Some(body)).await;
        assert_eq!(status.as_u16(), wanted, "{path} {shown}: {fault}");
        assert!(fault["message"].as_str().is_some_and(|message| message.contains(words)), "{path} {shown}: {fault}");
        assert!(fault["code"].is_string(), "{path} {shown}: {fault}");
    }
    type Raw<'a> = (&'a str, Option<&'a str>, Vec<u8>, u16, &'a str);
    let raw: Vec<Raw<'_>> = vec![
        (&events, None, b"{}".to_vec(), 415, "Content-Type: application/json"),
        (&events, Some("text/plain"), b"{}".to_vec(), 415, "Content-Type: application/json"),
        (&events, Some("application/x-www-form-urlencoded"), b"seq=1".to_vec(), 415, "Content-Type: application/json"),
        (&events, Some("application/json"), b"".to_vec(), 400, ""),
        (&events, Some("application/json"), b"{\"seq\":1".to_vec(), 400, "line 1 column 8"),
        (&events, Some("application/json"), vec![0xff, 0xfe, 0x00], 400, ""),
        (
            &events,
            Some("application/json"),
            b"{\"seq\":1,\"event\":{\"type\":\"ask\",\"text\":\"\xff\"}}".to_vec(),
            400,
            "",
        ),
        (&events, Some("application/json"), vec![b'['; 200_000], 422, "invalid type: sequence"),
        (
            &events,
            Some("application/json"),
            [b"{\"seq\":1,\"event\":".to_vec(), vec![b'['; 200_000]].concat(),
            422,
            "invalid type: sequence",
        ),
        (&events, Some("application/json"), vec![b' '; 3 << 20], 413, ""),
    ];
    for (path, kind, bytes, wanted, words) in raw {
        let mut request = known(Method::POST, path);
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let (status, _, reply) = service.send(request.body(Body::from(bytes)).unwrap()).await;
        let fault: Value = serde_json::from_slice(&reply).unwrap();
        assert_eq!(status.as_u16(), wanted, "{fault}");
        assert!(fault["message"].as_str().unwrap().contains(words), "{fault}");
    }
    for path in [
        "/api/loops/none",
        "/api/questions/none",
        "/api/sessions/none",
        "/api/rehearsals/none",
        "/api/sessions/none/scorecard",
        "/api/rehearsals/none/debrief",
        &format!("/api/sessions/{id}/comparisons/4"),
    ] {
        let (status, fault) = service.call(Method::GET, path, None).await;
        assert_eq!((status, fault["code"].as_str()), (StatusCode::NOT_FOUND, Some("not_found")), "{path}: {fault}");
    }
    let (status, fault) = service.call(Method::GET, "/api/questions?round=lunch", None).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(fault["message"].as_str().unwrap().contains("one of recruiter"), "{fault}");
    let (status, _) = service.call(Method::GET, &format!("/api/sessions/{id}/comparisons/x"), None).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let (status, _) = service.call(Method::PATCH, "/api/loops", None).await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);

    let after = service.ok(Method::GET, &format!("/api/sessions/{id}"), None).await;
    assert_eq!((after["seq"].as_u64(), after["draft"].as_str()), (Some(1), Some("half an answer")), "nothing was lost");
}

#[tokio::test]
async fn a_round_on_the_wire() {
    let service = service().await;
    let mut view = service.session().await;
    let id = view["id"].as_str().unwrap().to_owned();
    let events = format!("/api/sessions/{id}/events");
    let told = [
        "<script>alert(1)</script><img src=x onerror=alert(1)> I decided to stop the launch, and it cost us a week; error \
         rates fell from four percent to one.",
        "I lead four people at a parcel company and own its labels, two million a month. I want to leave because the next \
         two years there are maintenance, and your team is the one near me that builds delivery.",
        "Last year I chose to rewrite the import although my lead was against it: he thought that a month without features \
         would lose us the depot in Leeds. It did not, and he still says that it was luck.",
        "My mistake was the return labels. I never asked the drivers, and for nine days they wrote the numbers by hand.",
        "What I would like to own here is the tracking page, since that is where yours tells people too little.",
        "I ask the drivers first now, every time, before anything is printed.",
    ];
    let mut turns = 0;
    while view["phase"] != "closed" {
        let question = view["phase"] == "question";
        let text = if question { told[turns % told.len()] } else { "No questions, thank you." };
        let event = json!({ "seq": view["seq"], "event": { "type": "answer", "text": text, "delivery": "typed", "took_ms": 60_000 } });
        view = service.ok(Method::POST, &events, Some(event)).await;
        turns += 1;
        assert!(turns < 60, "the round does not end");
        if view["phase"] != "closed" {
            let turns = view["turns"].as_array().unwrap();
            assert!(
                turns.iter().all(|turn| turn["why"].is_null() && turn["findings"].as_array().is_none_or(Vec::is_empty))
            );
        }
    }
    assert!(view["turns"].to_string().contains("<script>"), "words come back verbatim, as data");
    let card = service.ok(Method::GET, &format!("/api/sessions/{id}/scorecard"), None).await;
    assert_eq!((card["closed"].as_bool(), card["graded"].as_bool()), (Some(true), Some(true)), "{card}");
    for point in
        card["competencies"].as_array().unwrap().iter().flat_map(|competency| competency["points"].as_array().unwrap())
    {
        let answer = point["answer"].as_u64().unwrap() as usize;
        let units: Vec<u16> = card["answers"][answer]["text"].as_str().unwrap().encode_utf16().collect();
        let (start, end) = (point["start"].as_u64().unwrap() as usize, point["end"].as_u64().unwrap() as usize);
        assert_eq!(String::from_utf16(&units[start..end]).unwrap(), point["quote"].as_str().unwrap());
    }
    assert!(card["fixes"].as_array().unwrap().len() <= 3);
    let retry = json!({ "seq": view["seq"], "event": { "type": "retry", "answer": 0, "text": "I chose to ship it.", "delivery": "typed" } });
    service.ok(Method::POST, &events, Some(retry)).await;
    let comparison = service.ok(Method::GET, &format!("/api/sessions/{id}/comparisons/0"), None).await;
    assert_eq!(comparison["attempts"].as_array().unwrap().len(), 2);
    let rehearsal = view["rehearsal_id"].as_str().unwrap();
    let debrief = service.ok(Method::GET, &format!("/api/rehearsals/{rehearsal}/debrief"), None).await;
    assert_eq!(debrief["verdict"]["decision"], "not_enough", "one round of a loop decides nothing");

    // The same session from the store alone, as after a restart.
    let home = service._home.path().to_owned();
    let location = Location::File(home.join("greenroom.db"));
    let store = Store::open(&location, 1).await.unwrap().store;
    let again = App::new(store, Arc::new(SystemWorld), home, location.to_string());
    let (before, after) =
        (app::load_session(&service.app, &id).await.unwrap(), app::load_session(&again, &id).await.unwrap());
    assert_eq!(before, after);

    // Out, away, and in again.
    let export = service.ok(Method::GET, "/api/export", None).await;
    service.ok(Method::DELETE, "/api/data", Some(json!({ "confirm": "delete everything" }))).await;
    assert_eq!(service.ok(Method::GET, "/api/rehearsals", None).await, json!([]));
    let dry = service.ok(Method::POST, "/api/import?dry_run=true", Some(export.clone())).await;
    assert_eq!(dry["added"]["sessions"], 1);
    service.ok(Method::POST, "/api/import", Some(export.clone())).await;
    assert_eq!(service.ok(Method::GET, "/api/export", None).await, export);
}

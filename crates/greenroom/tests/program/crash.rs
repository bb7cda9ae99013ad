//! kill -9 in the middle of an answer: nothing acknowledged is lost, the store opens, the session resumes.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

use crate::greenroom;

const KILLS: usize = 100;

struct Server {
    child: Child,
    host: String,
    token: String,
}

impl Server {
    fn start(home: &Path) -> Server {
        let mut command = greenroom(home);
        command.args(["serve", "--no-browser", "--json", "--port", "0"]);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let told: Value = serde_json::from_str(&line).unwrap();
        let (base, token) = told["link"].as_str().unwrap().split_once("/open?token=").unwrap();
        Server { child, host: base.trim_start_matches("http://").to_owned(), token: token.to_owned() }
    }

    /// Sends a request without waiting for the reply.
    fn send(&self, method: &str, path: &str, body: &Value) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let body = body.to_string();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.host,
            self.token,
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let reply = reply(self.send(method, path, body)).expect("a whole reply");
        assert!(reply["code"].is_null(), "{path}: {reply}");
        reply
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have been killed already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The reply's JSON, or nothing if the server died before it was whole.
fn reply(mut stream: TcpStream) -> Option<Value> {
    let mut bytes = Vec::new();
    // A reset connection is what a killed server leaves.
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes);
    let (_, body) = text.split_once("\r\n\r\n")?;
    serde_json::from_str(body).ok()
}

#[test]
fn nothing_acknowledged_is_lost_in_the_middle_of_an_answer() {
    let home = tempfile::tempdir().unwrap();
    let mut chance = StdRng::seed_from_u64(9);
    let mut server = Server::start(home.path());
    let new = json!({ "loop": "engineer", "persona": "mid_level_engineer", "level": "l5", "mode": "interview" });
    let rehearsal = server.call("POST", "/api/rehearsals", &new);
    let sessions = format!("/api/rehearsals/{}/sessions", rehearsal["id"].as_str().unwrap());
    let round = json!({ "round_id": rehearsal["next"]["round_id"] });
    let mut view = server.call("POST", &sessions, &round);
    for kill in 0..KILLS {
        if view["phase"] == "closed" {
            view = server.call("POST", &sessions, &round);
        }
        let path = format!("/api/sessions/{}", view["id"].as_str().unwrap());
        let seq = view["seq"].as_u64().unwrap();
        let draft = format!("draft {kill}: I decided to wait");
        server.call("PUT", &format!("{path}/draft"), &json!({ "text": draft }));
        let answering = chance.random_bool(0.5);
        let said = format!("answer {kill}: I decided to wait a week, and it cost us two customers");
        let under_way = if answering {
            let event = json!({ "seq": seq, "event": { "type": "answer", "text": said, "delivery": "typed" } });
            server.send("POST", &format!("{path}/events"), &event)
        } else {
            server.send("PUT", &format!("{path}/draft"), &json!({ "text": format!("{draft} and more") }))
        };
        for _ in 0..chance.random_range(0..400_000_u32) {
            std::hint::spin_loop();
        }
        server.child.kill().unwrap();
        server.child.wait().unwrap();
        let acknowledged = reply(under_way);

        server = Server::start(home.path());
        view = server.call("GET", &path, &Value::Null);
        let now = view["seq"].as_u64().unwrap();
        let drafted = view["draft"].as_str().unwrap_or_default();
        if answering {
            let arrived = now == seq + 1;
            assert!(arrived || now == seq, "kill {kill}");
            assert!(arrived || acknowledged.is_none(), "kill {kill}: an acknowledged answer is lost");
            assert!(!arrived || view["turns"].to_string().contains(&said), "kill {kill}");
            assert!(arrived || drafted == draft, "kill {kill}: the draft is lost: {drafted}");
        } else {
            let more = drafted == format!("{draft} and more");
            assert!(more || drafted == draft, "kill {kill}: the draft is lost: {drafted}");
            assert!(more || acknowledged.is_none(), "kill {kill}: an acknowledged draft is lost");
        }
    }
}

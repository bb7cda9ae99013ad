//! Nobody but the user's own browser tab may drive the program.
//!
//! Three checks: the `Host` must be this loopback address (a foreign name that resolves here is refused, so DNS
//! rebinding gets nothing); an `Origin` must be our own; and the API wants the token that is made at each start, as a
//! cookie (given in exchange for the link that the program opens) or as a bearer token.

use axum::Router;
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::net::SocketAddr;
use std::sync::Arc;

use crate::fault::Failure;

/// What may be rendered and reached: our own files, nothing inline, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What the checks compare with.
#[derive(Clone)]
pub struct Guard {
    token: Arc<str>,
    hosts: Arc<[String]>,
    cookie: Arc<str>,
}

impl Guard {
    /// A guard for the address that is served, with this start's token.
    pub fn new(address: SocketAddr, token: &str) -> Guard {
        let port = address.port();
        let hosts =
            [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}"), address.to_string()];
        // Cookies are shared between the ports of a host; the name keeps two running programs apart.
        Guard { token: token.into(), hosts: hosts.into(), cookie: format!("greenroom_{port}").into() }
    }

    /// The link that lets a browser in.
    pub fn link(&self) -> String {
        format!("http://{}/open?token={}", self.hosts[0], self.token)
    }

    fn knows_host(&self, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
        host.is_some_and(|host| self.hosts.iter().any(|own| own.eq_ignore_ascii_case(host)))
    }

    fn knows_origin(&self, headers: &HeaderMap) -> bool {
        let Some(origin) = headers.get(header::ORIGIN) else { return true };
        let host = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
        host.is_some_and(|host| self.hosts.iter().any(|own| own.eq_ignore_ascii_case(host)))
    }

    fn knows_token(&self, headers: &HeaderMap) -> bool {
        let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let cookie = cookies.flat_map(|line| line.split(';')).find_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            (name == &*self.cookie).then_some(value)
        });
        bearer.into_iter().chain(cookie).any(|given| same(given, &self.token))
    }
}

/// Compares in a time that does not depend on where they differ.
fn same(given: &str, token: &str) -> bool {
    given.len() == token.len() && given.bytes().zip(token.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// Puts the checks before everything in `inner`.
pub(crate) fn protect(inner: Router, guard: Guard) -> Router {
    inner.layer(middleware::from_fn_with_state(guard, check))
}

async fn check(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let path = request.uri().path();
    let mut response = if !guard.knows_host(headers) {
        let message = "this address is not Greenroom's own; open the link the program printed";
        Failure::request(StatusCode::MISDIRECTED_REQUEST, "host", message).into_response()
    } else if !guard.knows_origin(headers) {
        let message = "another page may not use Greenroom";
        Failure::request(StatusCode::FORBIDDEN, "origin", message).into_response()
    } else if path.starts_with("/api/") && !guard.knows_token(headers) {
        let message = "this tab is not known since the program was started; open the link the program printed";
        Failure::request(StatusCode::UNAUTHORIZED, "token", message).into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

#[derive(Deserialize)]
pub(crate) struct Open {
    #[serde(default)]
    token: String,
}

/// `/open?token=…`: a browser that has the link gets the cookie, and the token leaves the address bar.
pub(crate) async fn open(State(guard): State<Guard>, Query(open): Query<Open>) -> Response {
    if !same(&open.token, &guard.token) {
        let message = "this link is of an earlier start; open the link the program printed last";
        return Failure::request(StatusCode::UNAUTHORIZED, "token", message).into_response();
    }
    let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", guard.cookie, guard.token);
    ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
}

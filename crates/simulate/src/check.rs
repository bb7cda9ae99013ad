//! What the schema can't say of a model: references, quantities that belong together, cycles without an exit.

use script::{Document, Problem};
use std::collections::HashMap;

use crate::Work;
use crate::model::{Link, Model, Order, Part, TwistKind};
use crate::network::flow;

/// Calls one request may lead to, on average.
const MAX_CALLS: f64 = 100_000.0;
/// Replicas, shards and partitions of all nodes together.
const MAX_PARTS: u64 = 1_000_000;
/// Keys of all caches together.
const MAX_CACHED: u64 = 50_000_000;
/// Longest simulated time of one replication, in seconds: a week.
const MAX_DURATION: f64 = 604_800.0;
/// Most requests a second that are taken at all; the analytic answer has no use for more.
const MAX_RATE: f64 = 1e10;

/// Adds every problem of a model whose parts are sound by themselves.
pub(crate) fn check(document: &Document, model: &Model, problems: &mut Vec<Problem>) {
    let mut say = |at: String, message: String| problems.push(document.problem(&at, message));
    head(model, &mut say);
    let mut ids: HashMap<&str, usize> = HashMap::new();
    for (index, node) in model.nodes.iter().enumerate() {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        if !node.id.chars().all(fits) || node.id.len() > 64 {
            say(format!("/nodes/{index}/id"), "an id has lower-case letters, digits, `-` and `_`, 64 at most".into());
        }
        if let Some(first) = ids.insert(&node.id, index) {
            say(format!("/nodes/{index}/id"), format!("`{}` is the id of node {} already", node.id, first + 1));
        }
        part(model, index, &mut say);
    }
    if !model.nodes.iter().any(|node| matches!(node.part, Part::Load(_) | Part::Scheduler(_))) {
        say("/nodes".into(), "nothing sends requests: add a node of kind `load`".into());
    }
    let mut resolved = true;
    for (index, link) in model.links.iter().enumerate() {
        for (key, id) in [("from", &link.from), ("to", &link.to)] {
            if !ids.contains_key(id.as_str()) {
                let near = nearest(id, ids.keys().copied());
                say(format!("/links/{index}/{key}"), format!("there is no node `{id}`{near}"));
                resolved = false;
            }
        }
        if let (Some(&from), Some(&to)) = (ids.get(link.from.as_str()), ids.get(link.to.as_str())) {
            self::link(model, index, link, from, to, &mut say);
        }
    }
    for (index, twist) in model.twists.iter().enumerate() {
        let at = format!("/twists/{index}");
        if let Some(id) = &twist.node
            && !ids.contains_key(id.as_str())
        {
            say(format!("{at}/node"), format!("there is no node `{id}`{}", nearest(id, ids.keys().copied())));
        } else if let Err(message) = twist_fits(model, twist.kind, twist.node.as_deref()) {
            say(at.clone(), message);
        }
        if twist.amount.is_some_and(|amount| !amount.is_finite() || !(0.0..=1e6).contains(&amount)) {
            say(format!("{at}/amount"), "the amount must lie between 0 and 1 000 000".into());
        }
        let share = matches!(twist.kind, TwistKind::Errors | TwistKind::HotKey | TwistKind::Poison | TwistKind::Budget);
        if share && twist.amount.is_some_and(|amount| amount > 1.0) {
            say(format!("{at}/amount"), "this amount is a share, between 0 and 1".into());
        }
    }
    if problems.is_empty() {
        size(document, model, problems);
    }
    if resolved && problems.is_empty() {
        cycles(document, model, problems);
    }
}

fn head(model: &Model, say: &mut impl FnMut(String, String)) {
    let head = &model.head;
    let duration = head.duration.map_or(crate::network::DURATION, |duration| duration.0);
    if duration <= 0.0 || duration > MAX_DURATION {
        say("/duration".into(), format!("the duration must lie between 0 and {MAX_DURATION} s"));
    }
    if head.warmup.is_some_and(|warmup| warmup.0 >= duration) {
        say("/warmup".into(), format!("the warm-up must end before the run does, at {duration} s"));
    }
}

fn part(model: &Model, index: usize, say: &mut impl FnMut(String, String)) {
    let node = &model.nodes[index];
    let at = |key: &str| format!("/nodes/{index}/{key}");
    let mut work = |key: &str, work: &Option<Work>| {
        if let Some(work) = work {
            let two = work.slow.is_some() && work.slow_share.is_some();
            if work.shape == crate::Shape::TwoPoint && !two {
                say(at(key), "`two_point` needs `slow` and `slow_share`".into());
            }
            if work.expected() > 86_400.0 {
                say(at(key), "work longer than a day is not simulated".into());
            }
        }
    };
    match &node.part {
        Part::Service(service) | Part::Workers(service) => work("work", &service.work),
        Part::Cdn(cdn) => work("edge", &cdn.edge),
        Part::LoadBalancer(balancer) => work("work", &balancer.work),
        Part::Cache(cache) => work("work", &cache.work),
        Part::Queue(queue) => work("work", &queue.work),
        Part::Database(database) => {
            work("read", &database.read);
            work("write", &database.write);
        }
        Part::KeyValue(store) => {
            work("read", &store.read);
            work("write", &store.write);
        }
        Part::ObjectStore(store) => work("work", &store.work),
        Part::ThirdParty(party) => work("work", &party.work),
        Part::Load(load) => work("think", &load.think),
        Part::Scheduler(_) => {}
    }
    let mut rate = |key: &str, rate: Option<f64>| {
        if rate.is_some_and(|rate| !(rate > 0.0 && rate <= MAX_RATE)) {
            say(at(key), format!("the rate must be above 0 and at most {MAX_RATE:e} a second"));
        }
    };
    match &node.part {
        Part::Load(load) => {
            rate("rate", load.rate);
            if load.rate.is_some() == load.users.is_some() {
                let message =
                    "a load has either `rate` (open: requests a second) or `users` (closed: they wait for a reply)";
                say(at("kind"), message.into());
            }
            if load.classes.iter().any(|class| !(class.share > 0.0 && class.share.is_finite())) {
                say(at("classes"), "each share must be above 0".into());
            }
            if load.classes.len() > 16 {
                say(at("classes"), "at most 16 classes".into());
            }
        }
        Part::Cache(cache) => rate("rate", cache.rate),
        Part::KeyValue(store) => {
            rate("read_rate", store.read_rate);
            rate("write_rate", store.write_rate);
            let copies = store.copies.unwrap_or(3);
            for (key, quorum) in [("read_quorum", store.read_quorum), ("write_quorum", store.write_quorum)] {
                if quorum.is_some_and(|quorum| quorum > copies) {
                    say(at(key), format!("a quorum of more than the {copies} copies can't be had"));
                }
            }
        }
        Part::ObjectStore(store) => {
            rate("read_rate", store.read_rate);
            rate("write_rate", store.write_rate);
        }
        Part::ThirdParty(party) => {
            rate("rate", party.rate);
            rate("burst", party.burst);
        }
        Part::Scheduler(scheduler) if scheduler.every.0 <= 0.0 => {
            say(at("every"), "the time between two starts must be above 0".into());
        }
        Part::Service(service) | Part::Workers(service) => {
            if let Some(scale) = &service.autoscale
                && scale.min > scale.max
            {
                say(at("autoscale"), "`min` is above `max`".into());
            }
        }
        _ => {}
    }
    let calls = model.links.iter().any(|link| link.from == node.id);
    let (must, may) = match &node.part {
        Part::Load(_) | Part::Scheduler(_) | Part::LoadBalancer(_) | Part::Queue(_) => (true, true),
        Part::Database(_) | Part::KeyValue(_) | Part::ObjectStore(_) | Part::ThirdParty(_) => (false, false),
        _ => (false, true),
    };
    if must && !calls {
        say(at("id"), format!("`{}` leads nowhere: add a link from it", node.id));
    }
    if !may && calls {
        say(at("id"), format!("`{}` calls nothing by itself; put a service in between", node.id));
    }
}

fn link(model: &Model, index: usize, link: &Link, from: usize, to: usize, say: &mut impl FnMut(String, String)) {
    let at = |key: &str| format!("/links/{index}/{key}");
    let (source, target) = (&model.nodes[from].part, &model.nodes[to].part);
    if matches!(target, Part::Load(_) | Part::Scheduler(_)) {
        say(at("to"), format!("`{}` sends requests; nothing can call it", link.to));
    }
    if matches!(source, Part::Queue(_)) && !matches!(target, Part::Service(_) | Part::Workers(_)) {
        say(at("to"), "a queue is consumed by `workers` or a `service`".into());
    }
    if matches!(source, Part::LoadBalancer(_)) && !matches!(target, Part::Service(_) | Part::LoadBalancer(_)) {
        say(at("to"), "a load balancer stands before services".into());
    }
    if link.concurrency.is_some() && !matches!(source, Part::Queue(_)) {
        say(at("concurrency"), "only links from a queue have a concurrency".into());
    }
    if link.attempts.is_some_and(|attempts| attempts > 1) && link.fire_and_forget {
        say(at("attempts"), "who does not wait for a reply can't know that another attempt is needed".into());
    }
    for (key, value) in [("timeout", link.timeout), ("hedge_after", link.hedge_after)] {
        if value.is_some_and(|value| value.0 <= 0.0) {
            say(at(key), "must be above 0".into());
        }
    }
    if link.loss.is_some_and(|loss| loss > 0.0) && link.timeout.is_none() {
        let waits = !link.fire_and_forget || link.hedge_after.is_some() || link.breaker.is_some();
        let waits = waits || matches!(source, Part::Queue(_));
        if waits {
            say(at("loss"), "calls get lost here and the caller would wait for ever: add a `timeout`".into());
        }
    }
}

/// Whether a kind of twist makes sense at a node.
pub(crate) fn twist_fits(model: &Model, kind: TwistKind, node: Option<&str>) -> Result<(), String> {
    let part = node.and_then(|id| model.nodes.iter().find(|node| node.id == id)).map(|node| &node.part);
    let (fits, wanted) = match (kind, part) {
        (TwistKind::Traffic | TwistKind::ZoneDown | TwistKind::Budget | TwistKind::Deploy, None) => (true, ""),
        (_, None) => return Err("say at which `node` it happens".into()),
        (TwistKind::Traffic | TwistKind::HotKey, Some(part)) => (matches!(part, Part::Load(_)), "a load"),
        (TwistKind::ColdCache, Some(part)) => (matches!(part, Part::Cache(_)), "a cache"),
        (TwistKind::ReplicaLag, Some(part)) => (
            matches!(part, Part::Database(d) if d.read_replicas.is_some_and(|n| n > 0)),
            "a database with read replicas",
        ),
        (TwistKind::Poison, Some(part)) => (matches!(part, Part::Queue(_)), "a queue"),
        (TwistKind::ZoneDown | TwistKind::ReplicasDown, Some(part)) => (
            matches!(part, Part::Service(_) | Part::Workers(_) | Part::Database(_)),
            "something with replicas: a service, workers or a database",
        ),
        (TwistKind::Deploy, Some(part)) => {
            (matches!(part, Part::Service(_) | Part::Workers(_)), "a service or workers")
        }
        (
            TwistKind::Stall | TwistKind::Slow | TwistKind::Errors | TwistKind::RetryStorm | TwistKind::Budget,
            Some(part),
        ) => (!matches!(part, Part::Load(_) | Part::Scheduler(_)), "something that is called"),
    };
    if fits { Ok(()) } else { Err(format!("this happens at {wanted}")) }
}

/// What is kept for each replica, partition and key must fit into memory, whatever the parts are one by one.
fn size(document: &Document, model: &Model, problems: &mut Vec<Problem>) {
    let mut keys = 1;
    let mut caches = 0;
    let mut parts = 0;
    for node in &model.nodes {
        parts += match &node.part {
            Part::Service(service) | Part::Workers(service) => {
                let most = service.autoscale.as_ref().map_or(0, |scale| scale.max);
                // Each priority has a queue of its own.
                let each = if service.order == Order::Priority { 256 } else { 1 };
                u64::from(service.replicas.unwrap_or(1).max(most)) * each
            }
            Part::Database(database) => {
                u64::from(database.shards.unwrap_or(1)) * (1 + u64::from(database.read_replicas.unwrap_or(0)))
            }
            Part::Queue(queue) => {
                let consumers = model.links.iter().filter(|link| link.from == node.id).count() as u64;
                u64::from(queue.partitions.unwrap_or(0)) * consumers
            }
            Part::KeyValue(store) => u64::from(store.partitions.unwrap_or(16)),
            Part::ObjectStore(store) => u64::from(store.prefixes.unwrap_or(1)),
            _ => 0,
        };
        match &node.part {
            Part::Load(load) => keys = keys.max(load.keys.unwrap_or(1_000_000)),
            Part::Cache(_) => caches += 1,
            _ => {}
        }
    }
    if parts > MAX_PARTS {
        let message = format!(
            "replicas, shards and partitions are {parts} together; at most {MAX_PARTS} are simulated. Model one cell or shard of it."
        );
        problems.push(document.problem("/nodes", message));
    }
    if caches * keys > MAX_CACHED {
        let message = format!(
            "{caches} caches of {keys} keys each; at most {MAX_CACHED} keys are kept in mind. Ask for fewer `keys`."
        );
        problems.push(document.problem("/nodes", message));
    }
}

/// A request must end: the calls it leads to have to die out along every cycle.
fn cycles(document: &Document, model: &Model, problems: &mut Vec<Problem>) {
    match flow(model) {
        Ok(visits) => {
            let total: f64 = visits.iter().sum();
            if total > MAX_CALLS {
                let message = format!("one request leads to {total:.0} calls; at most {MAX_CALLS} are simulated");
                problems.push(document.problem("/links", message));
            }
        }
        Err(node) => {
            let id = &model.nodes[node].id;
            let message = format!(
                "requests never end: they come back to `{id}` as often as they leave it. Give a link of the cycle a `share` below 1"
            );
            let link = model.links.iter().position(|link| link.from == *id);
            let at = link.map_or_else(|| "/links".to_owned(), |link| format!("/links/{link}"));
            problems.push(document.problem(&at, message));
        }
    }
}

fn nearest<'a>(id: &str, ids: impl Iterator<Item = &'a str>) -> String {
    let close = |other: &&str| other.starts_with(id) || id.starts_with(*other) || other.contains(id);
    let mut found: Vec<&str> = ids.filter(close).collect();
    found.sort_unstable();
    found.first().map_or_else(String::new, |other| format!("; did you mean `{other}`?"))
}

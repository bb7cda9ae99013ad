//! Checkable statements, for the ledger that compares rounds.

use std::sync::LazyLock;

use regex::bytes::Regex;

use crate::cues::regex;
use crate::heard::Claim;
use crate::numbers::normalised;
use crate::reading::Reading;

/// Things that are counted in stories. A noun that means two things in one story has no place here.
const COUNTED: &str = "engineers|developers|nurses|drivers|volunteers|reports|managers|stores|shops|sites|offices|branches|warehouses|countries|cities|hospitals|schools|wards|services|microservices|servers|shards|replicas|partitions|repositories|repos|vendors|suppliers|clients|devices|vehicles|vans|machines|cameras|meters|turbines|beds|rooms|tables|patients|students|pupils|members|tickets|pages|incidents|outages|flags|endpoints|pipelines|dashboards|datasets|terabytes|gigabytes";
/// Systems with a name of their own, as they are said.
const SYSTEMS: &str = "kafka|rabbitmq|nats|sqs|kinesis|pulsar|flink|spark|airflow|dbt|snowflake|bigquery|redshift|postgres|postgresql|mysql|mariadb|oracle|mongodb|cassandra|scylladb|dynamodb|redis|memcached|elasticsearch|opensearch|clickhouse|kubernetes|nomad|terraform|jenkins|envoy|istio|nginx|haproxy|graphql|grpc|hadoop|hive|zookeeper|etcd|consul|vault|sap|salesforce|mainframe";

/// Subjects with their patterns; the first group is the value. A subject that a person has one of needs a pattern that
/// only speaks of the speaker.
static PATTERNS: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
    [
        ("team_size", r"\bteam of (?:about |around |roughly |just )?({NUM})\b"),
        ("team_size", r"\b(?:there were|we were|it was) (?:about |around |just |only )?({NUM}) (?:of us|people|engineers|developers)\b"),
        ("team_size", r"\b(?:my|our) team (?:was|is|had|has) (?:about |around |just )?({NUM})\b"),
        ("team_size", r"\bi (?:manage|managed|led|lead|run|ran|had|have) (?:a team of )?({NUM}) (?:engineers|people|developers|reports|direct reports)\b"),
        ("organisation_size", r"\b(?:organisation|organization|org|department) of (?:about |around |roughly )?({NUM})\b"),
        ("organisation_size", r"\b({NUM}) (?:people|engineers) (?:in|across) (?:my|our|the) (?:organisation|organization|org|department)\b"),
        ("users", r"\b({NUM}(?: thousand| million| billion)?) (?:[a-z-]+ )?(?:users|customers|members|subscribers|players|shoppers|viewers|tenants)\b"),
        ("load", r"\b({NUM}(?: thousand| million| billion)?) (?:[a-z-]+ )?(?:requests|events|messages|orders|transactions|queries|writes|reads|calls) (?:per|a|an|every) (?:second|minute|hour|day|week)\b"),
        ("experience", r"\b({NUM}) years(?:'| of)? (?:experience|in (?:the )?(?:industry|software|engineering|tech))\b"),
        ("experience", r"\bi've (?:been|worked) (?:an? )?[a-z -]{0,40}?(?:for )({NUM}) years\b"),
        ("tenure", r"\bi(?:'ve| have) been (?:there|at [a-z]+|in my current (?:job|role)) (?:for )?({NUM} (?:years|months))\b"),
        ("pay", r"\bi(?:'m| am) (?:currently )?(?:on|at|earning|making|contracting at) (?:about |around |roughly )?({NUM}(?: thousand| k| grand)?)\b"),
        ("pay", r"\bmy (?:current )?(?:salary|base|package|compensation|pay|rate) is (?:about |around )?({NUM}(?: thousand| k| grand)?)\b"),
        ("pay", r"\bi (?:made|make|earn|earned) (?:a little over |about |around |just over )?((?:£|\$|€)\d[\d,]*k?)\b"),
        ("budget", r"\bbudget of (?:about |around |just under |just over )?({NUM}(?: thousand| million| billion)?)\b"),
        ("role", r"\bi (?:was|am|worked as|became|joined as|started as) (?:an? |the )?((?:senior |staff |principal |lead |junior |head |chief |deputy |assistant |managing )*(?:engineer|developer|architect|tech lead|team lead|engineering manager|product manager|project manager|director|vice president|vp|nurse|teacher|analyst|consultant|designer|data scientist|chef|officer|technician|administrator))\b"),
        ("joined", r"\bi (?:joined|started)(?: [a-z]+){0,4}? in (?:[a-z]+ )?((?:19|20)\d\d)\b"),
        ("left", r"\bi (?:left|quit|resigned)(?: [a-z]+){0,4}? in (?:[a-z]+ )?((?:19|20)\d\d)\b"),
        ("duration", r"\b(?:the (?:migration|rewrite|project|outage|rollout|launch|move|merger|whole thing)|it) (?:took|lasted|ran for|ran|went on for)(?: us| me)? (?:about |around |roughly |nearly |almost )?({NUM} (?:minutes|hours|days|weeks|months|years|quarters))\b"),
        ("delay", r"\b({NUM} (?:hours|days|weeks|months|quarters)) late\b"),
        ("money", r"\b(?:cost|costing|lost|saved|saving|spent|refunded|paid)(?: us| them| the company| the client)? (?:about |around |roughly |nearly |almost |over |up to )?((?:£|\$|€)\d[\d,.]*(?:k|m|bn)?(?: thousand| million| billion)?|{NUM} (?:pounds|dollars|euros|thousand|million|grand))\b"),
        ("attrition", r"\battrition (?:was|fell to|dropped to|went to|of)(?: like| about| around)? ({NUM}(?: per ?cent| ?%)?)"),
    ]
    .into_iter()
    .map(|(subject, source)| (subject, regex(source)))
    .collect()
});

/// Claims in order of appearance; where two patterns read the same words, the longer reading.
pub(crate) fn find(reading: &Reading<'_>) -> Vec<Claim> {
    let text = reading.plain.text.as_bytes();
    let mut claims: Vec<Claim> = Vec::new();
    for (subject, pattern) in PATTERNS.iter() {
        for found in pattern.captures_iter(text) {
            let (Some(all), Some(value)) = (found.get(0), found.get(1)) else { continue };
            let span = reading.span(&all.range());
            // Ranges of number matches can end inside a longer word only through a bug; an unreadable value is no claim.
            let Ok(said) = std::str::from_utf8(value.as_bytes()) else { continue };
            let unit = if matches!(*subject, "tenure" | "duration" | "delay") {
                said.rsplit(' ').next().map(|unit| format!(" {unit}"))
            } else {
                None
            };
            claims.push(Claim {
                subject: (*subject).to_owned(),
                value: if *subject == "role" {
                    said.to_owned()
                } else {
                    normalised(said) + unit.as_deref().unwrap_or_default()
                },
                quote: span.quote,
                start: span.start,
                end: span.end,
            });
        }
    }
    claims.extend(counts(reading));
    claims.extend(systems(reading));
    for claim in &mut claims {
        correct(claim, reading.answer.text);
    }
    claims.sort_by(|a, b| a.start.cmp(&b.start).then(b.end.cmp(&a.end)).then(a.subject.cmp(&b.subject)));
    claims.dedup_by(|later, earlier| later.subject == earlier.subject && later.start < earlier.end);
    claims
}

/// Numbers of things that stories count, a subject for each noun.
fn counts(reading: &Reading<'_>) -> Vec<Claim> {
    static COUNT: LazyLock<Regex> =
        LazyLock::new(|| regex(&format!(r"\b({{NUM}}) (?:of (?:our|my|the) |[a-z-]+ )?({COUNTED})\b")));
    let found = COUNT.captures_iter(reading.plain.text.as_bytes());
    let claim = |found: regex::bytes::Captures<'_>| {
        let span = reading.span(&found.get(0)?.range());
        let said = std::str::from_utf8(found.get(1)?.as_bytes()).ok()?;
        let subject = std::str::from_utf8(found.get(2)?.as_bytes()).ok()?.to_owned();
        Some(Claim { subject, value: normalised(said), quote: span.quote, start: span.start, end: span.end })
    };
    found.filter_map(claim).collect()
}

/// Named systems the speaker says they worked with. They are listed and never held against each other.
fn systems(reading: &Reading<'_>) -> Vec<Claim> {
    static SYSTEM: LazyLock<Regex> = LazyLock::new(|| {
        regex(&format!(
            r"\b(?:i|we)(?:'d|'ve| had)? (?:[a-z]+ )?(?:used|ran|run|built|moved|migrated|replaced|operated|owned|had|wrote|put|switched)[a-z' ]{{0,40}}?\b({SYSTEMS})\b"
        ))
    });
    let found = SYSTEM.captures_iter(reading.plain.text.as_bytes());
    let claim = |found: regex::bytes::Captures<'_>| {
        let span = reading.span(&found.get(0)?.range());
        let value = std::str::from_utf8(found.get(1)?.as_bytes()).ok()?.to_owned();
        Some(Claim { subject: "system".to_owned(), value, quote: span.quote, start: span.start, end: span.end })
    };
    found.filter_map(claim).collect()
}

/// Takes a correction that follows at once into the claim: “a team of six, no, eight actually” claims eight.
fn correct(claim: &mut Claim, text: &str) {
    static CORRECTED: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"(?i)^[a-z ]{0,24}[,.;-]*\s*(?:no|sorry|well|wait|or|i mean|actually|correction)\b[, -]*(?:(?:no|sorry|wait|rather|actually|i mean|it was|make that|more like|about|we were)[, ]+)*({NUM})\b",
        )
    });
    if !claim.value.starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    let Some(rest) = text.get(claim.end..) else { return };
    let Some(found) = CORRECTED.captures(rest.as_bytes()) else { return };
    let (Some(all), Some(value)) = (found.get(0), found.get(1)) else { return };
    let Ok(said) = std::str::from_utf8(value.as_bytes()) else { return };
    let end = text.ceil_char_boundary(claim.end + all.end());
    let unit = claim.value.split_once(' ').map(|(_, unit)| format!(" {unit}"));
    claim.value = normalised(&said.to_lowercase()) + unit.as_deref().unwrap_or_default();
    claim.end = end;
    claim.quote = text[claim.start..end].to_owned();
}

#[cfg(test)]
mod tests {
    use script::RoundKind;

    use super::*;
    use crate::{Answer, Delivery};

    fn claimed(text: &str) -> Vec<(String, String)> {
        let answer =
            Answer { round: RoundKind::Recruiter, question: "", challenge: None, delivery: Delivery::Typed, text };
        find(&Reading::of(&answer)).into_iter().map(|claim| (claim.subject, claim.value)).collect()
    }

    #[test]
    fn claims_are_normalised() {
        for (text, subject, value) in [
            ("I led a team of six.", "team_size", "6"),
            ("We had 30,000 users by spring.", "users", "30000"),
            ("about two million customers", "users", "2000000"),
            ("I'm on seventy eight now", "pay", "78"),
            ("a budget of just under six million", "budget", "6000000"),
            ("it took 5,000 requests per second", "load", "5000"),
            ("I was a staff engineer there", "role", "staff engineer"),
            ("I joined the bank in March 2019", "joined", "2019"),
            ("the migration took nine months", "duration", "9 months"),
            ("it cost us £40,000", "money", "40000"),
            ("we had 14 warehouses", "warehouses", "14"),
            ("we moved the orders to Kafka", "system", "kafka"),
            ("I led a team of six, no, sorry, eight", "team_size", "8"),
            ("a team of six. Actually it was eight.", "team_size", "8"),
        ] {
            assert_eq!(claimed(text), [(subject.to_owned(), value.to_owned())], "{text}");
        }
    }

    #[test]
    fn what_follows_is_a_correction_only_where_it_says_so() {
        for text in
            ["a team of six, two of them new", "a team of six or so in two offices", "team of six. We had 2 days"]
        {
            assert_eq!(claimed(text)[0], ("team_size".to_owned(), "6".to_owned()), "{text}");
        }
    }

    #[test]
    fn other_peoples_numbers_are_no_claims() {
        assert!(claimed("He had been there twenty years and the contract was worth two million.").is_empty());
    }
}

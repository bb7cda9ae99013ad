//! Replicated key-value stores: N copies, of which R answer a read and W confirm a write.

use crate::engine::node::REMEMBERED;
use crate::engine::{Engine, Next};
use crate::measure::Cause;
use crate::network::Quorum;

/// Most copies of a key.
const MOST: usize = 15;

/// The last write of a key: when it was confirmed, and when it stands on each copy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written {
    confirmed: f64,
    stands: [f64; MOST],
}

impl Engine<'_> {
    /// A call reaches the store: the coordinator asks all copies and waits for as many as the quorum says.
    pub fn ask_copies(&mut self, at: u32, quorum: &Quorum) -> Next {
        let node = self.calls[at].node as usize;
        if !self.allowed(at, node, quorum.partitions) {
            return self.leave(at, Cause::Throttled);
        }
        if self.fails_here(node) {
            return self.leave(at, Cause::Failed);
        }
        let read = self.calls[at].read;
        let key = self.calls[at].key;
        let state = &mut self.nodes[node];
        let mut answers = [(0.0, 0); MOST];
        let draw = if read { state.read } else { state.write };
        for (copy, answer) in answers[..quorum.copies].iter_mut().enumerate() {
            *answer = (draw.sample(&mut state.random) * state.slow, copy);
        }
        let mut by_time = answers;
        by_time[..quorum.copies].sort_by(|a, b| a.0.total_cmp(&b.0));
        let needed = if read { quorum.read_quorum } else { quorum.write_quorum };
        let takes = by_time[needed - 1].0;
        if read {
            let measure = &mut state.measure;
            measure.reads += 1;
            // What the read sees is what stood on the copies when it began; a write confirmed before should be seen.
            if let Some(written) = state.written.get(&key)
                && written.confirmed <= self.now
            {
                let seen = by_time[..needed].iter().any(|(_, copy)| written.stands[*copy] <= self.now);
                measure.stale += u64::from(!seen);
            }
        } else {
            let mut stands = [f64::INFINITY; MOST];
            for (time, copy) in &answers[..quorum.copies] {
                stands[*copy] = self.now + time;
            }
            state.measure.writes += 1;
            if quorum.read_quorum + quorum.write_quorum <= quorum.copies {
                if state.written.len() >= state.remembered {
                    // A write that stands on all copies can't be missed by a later read.
                    let now = self.now;
                    state
                        .written
                        .retain(|_, written| written.stands[..quorum.copies].iter().any(|stands| *stands > now));
                    state.remembered = (2 * state.written.len()).max(REMEMBERED);
                }
                state.written.insert(key, Written { confirmed: self.now + takes, stands });
            }
        }
        self.work_for(at, node, takes)
    }
}

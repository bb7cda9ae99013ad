//! The least recently used key goes first: a list through an array, since keys are numbers.

const NONE: u32 = u32::MAX;

/// Keys in the order of their last use.
#[derive(Clone, Debug)]
pub(crate) struct Lru {
    /// Slot of each key.
    slot: Vec<u32>,
    /// By slot: key, newer slot, older slot.
    slots: Vec<(u32, u32, u32)>,
    newest: u32,
    oldest: u32,
    free: Vec<u32>,
}

impl Lru {
    pub fn new(keys: u64) -> Lru {
        Lru { slot: vec![NONE; keys as usize], slots: Vec::new(), newest: NONE, oldest: NONE, free: Vec::new() }
    }

    pub fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    pub fn holds(&self, key: u32) -> bool {
        self.slot[key as usize] != NONE
    }

    fn unlink(&mut self, at: u32) {
        let (_, newer, older) = self.slots[at as usize];
        match newer {
            NONE => self.newest = older,
            _ => self.slots[newer as usize].2 = older,
        }
        match older {
            NONE => self.oldest = newer,
            _ => self.slots[older as usize].1 = newer,
        }
    }

    fn link_newest(&mut self, at: u32) {
        let older = self.newest;
        self.slots[at as usize].1 = NONE;
        self.slots[at as usize].2 = older;
        if older == NONE {
            self.oldest = at;
        } else {
            self.slots[older as usize].1 = at;
        }
        self.newest = at;
    }

    /// A key that is held was used.
    pub fn touch(&mut self, key: u32) {
        let at = self.slot[key as usize];
        if at != self.newest {
            self.unlink(at);
            self.link_newest(at);
        }
    }

    /// Puts a key in as the newest.
    pub fn insert(&mut self, key: u32) {
        let at = match self.free.pop() {
            Some(at) => {
                self.slots[at as usize].0 = key;
                at
            }
            None => {
                self.slots.push((key, NONE, NONE));
                (self.slots.len() - 1) as u32
            }
        };
        self.slot[key as usize] = at;
        self.link_newest(at);
    }

    /// Takes a key out, if it is held.
    pub fn remove(&mut self, key: u32) {
        let at = self.slot[key as usize];
        if at != NONE {
            self.unlink(at);
            self.slot[key as usize] = NONE;
            self.free.push(at);
        }
    }

    /// The key that was not used for longest.
    pub fn oldest(&self) -> Option<u32> {
        (self.oldest != NONE).then(|| self.slots[self.oldest as usize].0)
    }
}

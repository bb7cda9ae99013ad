//! Numbered places that are used again: calls come and go by the million.

use std::ops::{Index, IndexMut};

use crate::engine::NONE;

/// Values at stable numbers. Free places are a list through the places themselves: taking one and giving it back touches
/// no memory but the place's own.
#[derive(Clone, Debug)]
pub(crate) struct Slab<T> {
    places: Vec<T>,
    /// The place that became free last; [`NONE`] where all are taken.
    free: u32,
    taken: usize,
}

impl<T> Default for Slab<T> {
    fn default() -> Slab<T> {
        Slab { places: Vec::new(), free: NONE, taken: 0 }
    }
}

/// A value that knows how often its place was used before, so that a late event is not taken for the new tenant's.
/// 32 bits: with 4 of them, as others found, one timeout in 23 struck the wrong request.
///
/// The generation is odd while the place is taken, and moves on when a tenant comes and when it goes. So whoever remembers
/// a number with its generation needs one comparison to know whether that tenant is still there.
pub(crate) trait Tenant: Default {
    fn generation(&self) -> u32;
    fn set_generation(&mut self, generation: u32);

    /// A number that means nothing while the place is free: there it is that of the place that became free before.
    fn link(&mut self) -> &mut u32;

    /// From now on none of those who remember this tenant know it any more, though it stays.
    fn estrange(&mut self) {
        self.set_generation(self.generation().wrapping_add(2));
    }
}

impl<T: Tenant> Slab<T> {
    /// Puts a value in and gives its number.
    #[inline(always)]
    pub fn insert(&mut self, mut value: T) -> u32 {
        self.taken += 1;
        if self.free == NONE {
            self.grow();
        }
        let at = self.free;
        let place = &mut self.places[at as usize];
        self.free = *place.link();
        value.set_generation(place.generation().wrapping_add(1));
        *place = value;
        at
    }

    /// One more free place. The value is not given along, or it would lie in memory for its address and be copied from there
    /// by every insertion.
    #[cold]
    #[inline(never)]
    fn grow(&mut self) {
        self.free = self.places.len() as u32;
        let mut place = T::default();
        *place.link() = NONE;
        self.places.push(place);
    }

    /// Frees a place.
    #[inline(always)]
    pub fn remove(&mut self, at: u32) {
        let place = &mut self.places[at as usize];
        debug_assert!(place.generation() % 2 == 1, "freed twice");
        // An event for the former tenant must not fit any more, even before the next one comes.
        place.set_generation(place.generation().wrapping_add(1));
        *place.link() = self.free;
        self.free = at;
        self.taken -= 1;
    }

    /// Whether the tenant of this generation is still there.
    #[inline]
    pub fn fits(&self, at: u32, generation: u32) -> bool {
        self.places.get(at as usize).is_some_and(|place| place.generation() == generation)
    }

    /// How many places are taken.
    pub fn len(&self) -> usize {
        self.taken
    }

    /// All values with a place.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.places.iter().filter(|value| value.generation() % 2 == 1)
    }

    /// All numbers that are taken.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        (0u32..).zip(&self.places).filter(|(_, value)| value.generation() % 2 == 1).map(|(at, _)| at)
    }
}

impl<T> Index<u32> for Slab<T> {
    type Output = T;

    #[inline]
    fn index(&self, at: u32) -> &T {
        &self.places[at as usize]
    }
}

impl<T> IndexMut<u32> for Slab<T> {
    #[inline]
    fn index_mut(&mut self, at: u32) -> &mut T {
        &mut self.places[at as usize]
    }
}

//! A photo cache that several machines share.

mod support;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use kampung::cache::{BlobKey, MemoryStore, Store};
use kampung::deploy::{Objects, SharedStore};
use kampung::digest::Digest;
use support::Bucket;

fn key(name: &str) -> BlobKey {
    BlobKey::new(Digest::of(name.as_bytes()))
}

fn machine(bucket: &Arc<Bucket>) -> SharedStore {
    SharedStore::new(Arc::new(MemoryStore::new()), Arc::clone(bucket) as Arc<dyn Objects>)
}

#[test]
fn what_one_machine_makes_another_finds() {
    let bucket = Arc::new(Bucket::default());
    let one = machine(&bucket);
    for number in 0..200 {
        one.put(key(&number.to_string()), format!("silver {number}").as_bytes())
            .unwrap();
    }
    assert_eq!(one.finish(), None);
    assert_eq!(bucket.names("photos/").len(), 200);
    let other = machine(&bucket);
    let keys: Vec<BlobKey> = (0..201).map(|number: i32| key(&number.to_string())).collect();
    let found = other.find_all(&keys);
    for (number, blob) in found.into_iter().enumerate() {
        let bytes = blob.unwrap().map(|blob| other.read(&blob).unwrap());
        assert_eq!(bytes, (number < 200).then(|| format!("silver {number}").into_bytes()));
    }
    // From now on it is here.
    let asked = bucket.asked.load(Ordering::Relaxed);
    assert!(other.find(keys[7]).unwrap().is_some());
    assert_eq!(bucket.asked.load(Ordering::Relaxed), asked);
    assert_eq!(other.finish(), None);
}

#[test]
fn damage_on_the_way_is_noticed() {
    let bucket = Arc::new(Bucket::default());
    let one = machine(&bucket);
    one.put(key("a"), b"silver").unwrap();
    one.finish();
    let name = bucket.names("").remove(0);
    let whole = bucket.get(&name).unwrap().unwrap();
    let mut turned = whole.clone();
    *turned.last_mut().unwrap() ^= 1;
    for damaged in [&b""[..], b"\n", b"silver", &whole[..whole.len() - 1], &turned] {
        bucket.put(&name, damaged.to_vec()).unwrap();
        let other = machine(&bucket);
        assert_eq!(other.find(key("a")).unwrap(), None, "{damaged:?}");
        assert_eq!(other.finish(), None, "damage is no failure");
    }
}

#[test]
fn a_store_out_of_reach_is_asked_once() {
    let bucket = Arc::new(Bucket::default());
    bucket.is_away.store(true, Ordering::Relaxed);
    let store = machine(&bucket);
    assert_eq!(store.find(key("a")).unwrap(), None);
    let asked = bucket.asked.load(Ordering::Relaxed);
    let blob = store.put(key("a"), b"silver").unwrap();
    assert_eq!(store.find(key("a")).unwrap(), Some(blob));
    assert_eq!(store.find(key("b")).unwrap(), None);
    assert_eq!(bucket.asked.load(Ordering::Relaxed), asked);
    assert_eq!(store.finish().as_deref(), Some("nobody answers"));
}

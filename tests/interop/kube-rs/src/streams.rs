// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

//! Watches, watchers and reflectors.

use std::pin::pin;

use futures::{Stream, StreamExt, TryStreamExt};
use k8s_openapi::api::core::v1::ConfigMap;
use kube::api::{Api, DeleteParams, Patch, PatchParams, PostParams, WatchEvent, WatchParams};
use kube::runtime::{WatchStreamExt, reflector, watcher};
use kube::ResourceExt;
use serde_json::json;

use crate::objects::config_map;
use crate::{Case, Result, World, case, require};

pub const CASES: &[Case] = &[
    case!("a watch tells of every change in order", watch),
    case!("a watcher that lists sees all and what follows", listing),
    case!("a watcher that streams its list sees all and what follows", streaming),
    case!("a reflector's store follows the server", store),
    case!("a watcher lists again once its version is too old", too_old),
];

async fn watch(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    let version = api.list(&Default::default()).await?.metadata.resource_version.unwrap_or_default();
    let mut stream = pin!(api.watch(&WatchParams::default().labels("watched"), &version).await?);
    let mut object = config_map("watched", json!({}))?;
    object.labels_mut().insert("watched".into(), "yes".into());
    api.create(&PostParams::default(), &object).await?;
    api.patch("watched", &PatchParams::default(), &Patch::Merge(json!({"data": {"n": "1"}}))).await?;
    api.delete("watched", &DeleteParams::default()).await?;
    for wanted in ["ADDED", "MODIFIED", "DELETED"] {
        let found = match stream.try_next().await? {
            Some(WatchEvent::Added(_)) => "ADDED",
            Some(WatchEvent::Modified(_)) => "MODIFIED",
            Some(WatchEvent::Deleted(_)) => "DELETED",
            other => return Err(format!("{other:?} instead of {wanted}").into()),
        };
        require!(found == wanted, "{found} instead of {wanted}");
    }
    Ok(())
}

/// Reads the initial state, then one change and one deletion made meanwhile.
async fn follow(world: &World, stream: impl Stream<Item = watcher::Result<watcher::Event<ConfigMap>>>, name: &str) -> Result {
    let mut stream = pin!(stream);
    let mut count = 0;
    loop {
        match stream.try_next().await? {
            Some(watcher::Event::Init) => {}
            Some(watcher::Event::InitApply(_)) => count += 1,
            Some(watcher::Event::InitDone) => break,
            other => return Err(format!("{other:?} while the list came").into()),
        }
    }
    require!(count == 11, "{count} of 11 objects");
    let api: Api<ConfigMap> = world.api();
    let mut object = config_map(name, json!({}))?;
    object.labels_mut().insert("paged".into(), "no".into());
    api.create(&PostParams::default(), &object).await?;
    let event = stream.try_next().await?;
    require!(matches!(&event, Some(watcher::Event::Apply(found)) if found.name_any() == name), "after a creation: {event:?}");
    api.delete(name, &DeleteParams::default()).await?;
    let event = stream.try_next().await?;
    require!(matches!(&event, Some(watcher::Event::Delete(found)) if found.name_any() == name), "after a deletion: {event:?}");
    Ok(())
}

async fn listing(world: World) -> Result {
    let config = watcher::Config::default().labels("paged").page_size(3);
    follow(&world, watcher(world.api::<ConfigMap>(), config), "listed").await
}

async fn streaming(world: World) -> Result {
    let config = watcher::Config::default().labels("paged").streaming_lists();
    follow(&world, watcher(world.api::<ConfigMap>(), config), "streamed").await
}

async fn store(world: World) -> Result {
    let (reader, writer) = reflector::store::<ConfigMap>();
    let stream = watcher(world.api::<ConfigMap>(), watcher::Config::default().labels("paged"));
    let mut changes = pin!(reflector(writer, stream).default_backoff());
    while reader.len() < 11 {
        require!(changes.next().await.is_some(), "the reflector ended");
    }
    let patch = json!({"metadata": {"annotations": {"seen": "yes"}}});
    world.api::<ConfigMap>().patch("page-05", &PatchParams::default(), &Patch::Merge(patch)).await?;
    let key = reflector::ObjectRef::new("page-05").within(&world.namespace);
    while !reader.get(&key).is_some_and(|held| held.annotations().contains_key("seen")) {
        require!(changes.next().await.is_some(), "the reflector ended");
    }
    Ok(())
}

/// Makes the server forget its history, by the command that the environment has for that.
async fn forget_history() -> Result<bool> {
    let Ok(command) = std::env::var("INTEROP_FORGET_HISTORY") else {
        return Ok(false);
    };
    let ended = tokio::task::spawn_blocking(move || std::process::Command::new("sh").args(["-c", &command]).status()).await??;
    require!(ended.success(), "the command that makes the server forget: {ended}");
    Ok(true)
}

async fn too_old(world: World) -> Result {
    let api: Api<ConfigMap> = world.api();
    let version = api.list(&Default::default()).await?.metadata.resource_version.unwrap_or_default();
    for n in 0..3 {
        api.patch("page-07", &PatchParams::default(), &Patch::Merge(json!({"data": {"n": n.to_string()}}))).await?;
    }
    if !forget_history().await? {
        return Ok(());
    }
    let mut stream = pin!(api.watch(&WatchParams::default(), &version).await?);
    let event = stream.try_next().await?;
    require!(matches!(&event, Some(WatchEvent::Error(status)) if status.code == 410), "instead of a 410: {event:?}");
    Ok(())
}

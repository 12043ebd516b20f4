// SPDX-FileCopyrightText: 2026 The koprs authors
// SPDX-License-Identifier: MIT

//! A kind of its own, from its definition to a controller with finalizers, events and owned objects.

use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use k8s_openapi::api::core::v1::ConfigMap;
use k8s_openapi::apiextensions_apiserver::pkg::apis::apiextensions::v1::CustomResourceDefinition;
use kube::api::{Api, DeleteParams, Patch, PatchParams, PostParams};
use kube::runtime::controller::{Action, Controller};
use kube::runtime::events::{Event as Note, EventType, Recorder, Reporter};
use kube::runtime::finalizer::{Event, finalizer};
use kube::runtime::wait::{await_condition, conditions};
use kube::runtime::watcher;
use kube::{CustomResource, CustomResourceExt, Error, Resource, ResourceExt};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{Case, Result, World, case, require};

#[derive(CustomResource, Deserialize, Serialize, Clone, Debug, JsonSchema)]
#[kube(group = "interop.example.com", version = "v1", kind = "Lamp", namespaced, status = "LampStatus", shortname = "lmp")]
pub struct LampSpec {
    colour: Colour,
    #[serde(default)]
    watts: u32,
}

#[derive(Deserialize, Serialize, Clone, Debug, PartialEq, JsonSchema)]
enum Colour {
    Red,
    Green,
}

#[derive(Deserialize, Serialize, Clone, Debug, Default, JsonSchema)]
pub struct LampStatus {
    lit: bool,
}

pub const CASES: &[Case] = &[
    case!("a definition made by derive is established", define),
    case!("a custom resource is validated and lives", custom_resource),
    case!("a controller lights lamps, owns their shades and cleans up", controller),
    case!("an event is published", event),
];

const FINALIZER: &str = "interop.example.com/cleanup";

async fn define(world: World) -> Result {
    let api: Api<CustomResourceDefinition> = Api::all(world.client.clone());
    let options = PatchParams::apply("interop").force();
    api.patch("lamps.interop.example.com", &options, &Patch::Apply(Lamp::crd())).await?;
    await_condition(api, "lamps.interop.example.com", conditions::is_crd_established()).await?;
    let lamps: Api<Lamp> = world.api();
    while lamps.list(&Default::default()).await.is_err() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}

fn lamp(name: &str, colour: Colour) -> Lamp {
    Lamp::new(name, LampSpec { colour, watts: 5 })
}

async fn custom_resource(world: World) -> Result {
    let api: Api<Lamp> = world.api();
    let object = api.create(&PostParams::default(), &lamp("one", Colour::Red)).await?;
    require!(object.spec.watts == 5 && object.meta().generation == Some(1), "created {object:?}");
    let wrong = json!({"spec": {"colour": "Blue"}});
    match api.patch("one", &PatchParams::default(), &Patch::Merge(wrong)).await {
        Err(Error::Api(status)) => require!(status.code == 422 && status.message.contains("spec.colour"), "{status:?}"),
        other => return Err(format!("a colour that is not in the schema: {other:?}").into()),
    }
    let lit = json!({"apiVersion": "interop.example.com/v1", "kind": "Lamp", "status": {"lit": true}});
    let object = api.patch_status("one", &PatchParams::apply("interop").force(), &Patch::Apply(lit)).await?;
    require!(object.status.is_some_and(|status| status.lit), "not lit");
    api.delete("one", &DeleteParams::default()).await?;
    Ok(())
}

/// Puts the shade, which belongs to the lamp, and lights it.
async fn light(world: &World, object: &Lamp) -> kube::Result<Action> {
    let name = object.name_any();
    let owner = object.controller_owner_ref(&()).into_iter().collect::<Vec<_>>();
    let shade = json!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name, "ownerReferences": owner}, "data": {"shade": "paper"}});
    let options = PatchParams::apply("lamps").force();
    world.api::<ConfigMap>().patch(&name, &options, &Patch::Apply(shade)).await?;
    let status = json!({"apiVersion": "interop.example.com/v1", "kind": "Lamp", "status": {"lit": true}});
    world.api::<Lamp>().patch_status(&name, &options, &Patch::Apply(status)).await?;
    Ok(Action::await_change())
}

async fn reconcile(object: Arc<Lamp>, world: Arc<World>) -> std::result::Result<Action, kube::runtime::finalizer::Error<Error>> {
    finalizer(&world.api::<Lamp>(), FINALIZER, object, |event| async {
        match event {
            Event::Apply(object) => light(&world, &object).await,
            Event::Cleanup(_) => Ok(Action::await_change()),
        }
    })
    .await
}

fn is_lit(object: Option<&Lamp>) -> bool {
    object.and_then(|lamp| lamp.status.as_ref()).is_some_and(|status| status.lit)
}

async fn lamps_come_and_go(world: &World) -> Result {
    let api: Api<Lamp> = world.api();
    for i in 0..5 {
        api.create(&PostParams::default(), &lamp(&format!("lamp-{i}"), Colour::Green)).await?;
    }
    for i in 0..5 {
        await_condition(api.clone(), &format!("lamp-{i}"), is_lit).await?;
    }
    let object = api.get("lamp-3").await?;
    require!(object.finalizers() == [FINALIZER], "finalizers {:?}", object.finalizers());
    let shades: Api<ConfigMap> = world.api();
    let shade = shades.get("lamp-3").await?;
    api.delete("lamp-3", &DeleteParams::default()).await?;
    await_condition(api.clone(), "lamp-3", conditions::is_deleted(&object.uid().unwrap_or_default())).await?;
    await_condition(shades.clone(), "lamp-3", conditions::is_deleted(&shade.uid().unwrap_or_default())).await?;
    require!(shades.get_opt("lamp-4").await?.is_some(), "another lamp's shade is gone");
    for i in [0, 1, 2, 4] {
        api.delete(&format!("lamp-{i}"), &DeleteParams::default()).await?;
    }
    while !api.list(&Default::default()).await?.items.is_empty() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Ok(())
}

async fn controller(world: World) -> Result {
    let running = Controller::new(world.api::<Lamp>(), watcher::Config::default())
        .owns(world.api::<ConfigMap>(), watcher::Config::default())
        .run(reconcile, |_, _, _| Action::requeue(Duration::from_millis(50)), Arc::new(world.clone()))
        .for_each(|_| async {});
    tokio::select! {
        result = lamps_come_and_go(&world) => result,
        () = running => Err("the controller ended".into()),
    }
}

async fn event(world: World) -> Result {
    let object = world.api::<Lamp>().create(&PostParams::default(), &lamp("eventful", Colour::Red)).await?;
    let recorder = Recorder::new(world.client.clone(), Reporter::from("interop"));
    let note = Note { type_: EventType::Warning, reason: "Tested".into(), note: Some("it was tested".into()), action: "Testing".into(), secondary: None };
    recorder.publish(&note, &object.object_ref(&())).await?;
    recorder.publish(&note, &object.object_ref(&())).await?;
    let events: Api<k8s_openapi::api::events::v1::Event> = world.api();
    let found = events.list(&kube::api::ListParams::default().fields("reason=Tested")).await?;
    require!(found.items.len() == 1 && found.items[0].series.as_ref().is_some_and(|series| series.count >= 2), "events {:?}", found.items);
    world.api::<Lamp>().delete("eventful", &DeleteParams::default()).await?;
    Ok(())
}

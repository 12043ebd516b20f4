/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* Rules of the volumes and containers of Pods. */

#include "table.h"

static const ConformanceRow volumes_are_of_one_kind[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v','configMap':{}}]}}",
    "422 FieldValueRequired spec.volumes[0].configMap.name: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v','secret':{}}]}}",
    "422 FieldValueRequired spec.volumes[0].secret.secretName: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v','emptyDir':{},"
    "'hostPath':{'path':'/'}}]}}",
    "422 FieldValueForbidden spec.volumes[0].hostPath: Forbidden: may not specify more than 1 volume type" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'hostPath':{'path':'../x'}}]}}",
    "422 FieldValueInvalid spec.volumes[0].hostPath.path: Invalid value: \"../x\": must not contain '..'" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'hostPath':{'path':''}}]}}",
    "422 FieldValueRequired spec.volumes[0].hostPath.path: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'hostPath':{'path':'/','type':'X'}}]}}",
    "422 FieldValueNotSupported spec.volumes[0].hostPath.type: Unsupported value: \"X\": supported values: \"\", "
    "\"BlockDevice\", \"CharDevice\", \"Directory\", \"DirectoryOrCreate\", \"File\", \"FileOrCreate\", \"Socket\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'persistentVolumeClaim':{}}]}}",
    "422 FieldValueRequired spec.volumes[0].persistentVolumeClaim.claimName: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'configMap':{'name':'x','items':[{'key':'','path':'/a'},{'key':'a','path':'../b'},{'key':'a','path':'..b',"
    "'mode':-1}],'defaultMode':9999}}]}}",
    "422 FieldValueInvalid spec.volumes[0].configMap.defaultMode: Invalid value: 9999: must be a number between 0 and 0777 "
    "(octal), both inclusive; FieldValueRequired spec.volumes[0].configMap.items[0].key: Required value; FieldValueInvalid "
    "spec.volumes[0].configMap.items[0].path: Invalid value: \"/a\": must be a relative path; FieldValueInvalid "
    "spec.volumes[0].configMap.items[1].path: Invalid value: \"../b\": must not contain '..'; FieldValueInvalid "
    "spec.volumes[0].configMap.items[2].path: Invalid value: \"..b\": must not start with '..'; FieldValueInvalid "
    "spec.volumes[0].configMap.items[2].mode: Invalid value: -1: must be a number between 0 and 0777 (octal), both inclusive" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'emptyDir':{'sizeLimit':'-1'}}]}}",
    "422 FieldValueForbidden spec.volumes[0].emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'downwardAPI':{'items':[{'path':'a'},{'path':'b','fieldRef':{'fieldPath':'spec.nodeName'}},{'path':'c',"
    "'resourceFieldRef':{'resource':'limits.cpu'}}]}}]}}",
    "422 FieldValueRequired spec.volumes[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required; "
    "FieldValueNotSupported spec.volumes[0].downwardAPI.fieldRef.fieldPath: Unsupported value: \"spec.nodeName\": supported "
    "values: \"metadata.annotations\", \"metadata.labels\", \"metadata.name\", \"metadata.namespace\", \"metadata.uid\"; "
    "FieldValueRequired spec.volumes[0].downwardAPI.resourceFieldRef.containerName: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'projected':{'sources':[{'secret':{}},{'configMap':{'name':'x','items':[{'key':'a','path':''}]}},"
    "{'serviceAccountToken':{'path':'x','expirationSeconds':1}}]}}]}}",
    "422 FieldValueRequired spec.volumes[0].projected.sources[0].secret.name: Required value; FieldValueRequired "
    "spec.volumes[0].projected.sources[1].configMap.items[0].path: Required value; FieldValueInvalid "
    "spec.volumes[0].projected.sources[2].serviceAccountToken.expirationSeconds: Invalid value: 1: may not specify a duration "
    "less than 10 minutes" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v','nfs':{}}]}}",
    "422 FieldValueRequired spec.volumes[0].nfs.server: Required value; FieldValueRequired spec.volumes[0].nfs.path: Required "
    "value; FieldValueInvalid spec.volumes[0].nfs.path: Invalid value: \"\": must be an absolute path" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v','csi':{}}]}}",
    "422 FieldValueRequired spec.volumes[0].csi.driver: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v','ephemeral':{}}]}}",
    "422 FieldValueRequired spec.volumes[0].ephemeral.volumeClaimTemplate: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v','image':{}}]}}",
    "422 FieldValueRequired spec.volumes[0].image.reference: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'v',"
    "'cephfs':{'monitors':['a']},'emptyDir':{}}]}}",
    "422 FieldValueForbidden spec.volumes[0].cephFS: Forbidden: may not specify more than 1 volume type" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'volumes':[{'name':'A_'},{'name':'v'},"
    "{'name':'v'}]}}",
    "422 FieldValueInvalid spec.volumes[0].name: Invalid value: \"A_\": a lowercase RFC 1123 label must consist of lower case "
    "alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
    "regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?'); FieldValueDuplicate spec.volumes[2].name: Duplicate value: "
    "\"v\"" },
};

static const ConformanceRow volumes_are_mounted_where_they_can_be[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','volumeMounts':[{'name':'x',"
    "'mountPath':'/a'}]}]}}",
    "422 FieldValueNotFound spec.containers[0].volumeMounts[0].name: Not found: \"x\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','volumeMounts':[{'name':'',"
    "'mountPath':''}]}]}}",
    "422 FieldValueRequired spec.containers[0].volumeMounts[0].name: Required value; FieldValueNotFound "
    "spec.containers[0].volumeMounts[0].name: Not found: \"\"; FieldValueRequired spec.containers[0].volumeMounts[0].mountPath: "
    "Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'volumes':[{'name':'v','emptyDir':{}}],'containers':[{'name':'a','image':'b',"
    "'volumeMounts':[{'name':'v','mountPath':'/a'},{'name':'v','mountPath':'/a'},{'name':'v','mountPath':'/c',"
    "'subPath':'../x','subPathExpr':'/y'}]}]}}",
    "422 FieldValueInvalid spec.containers[0].volumeMounts[1].mountPath: Invalid value: \"/a\": must be unique; "
    "FieldValueInvalid spec.containers[0].volumeMounts.subPath: Invalid value: \"../x\": must not contain '..'; "
    "FieldValueInvalid spec.containers[0].volumeMounts[2].subPathExpr: Invalid value: \"/y\": subPathExpr and subPath are "
    "mutually exclusive; FieldValueInvalid spec.containers[0].volumeMounts.subPathExpr: Invalid value: \"/y\": must be a "
    "relative path" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'volumes':[{'name':'v','emptyDir':{}},{'name':'w',"
    "'persistentVolumeClaim':{'claimName':'c'}}],'containers':[{'name':'a','image':'b','volumeMounts':[{'name':'w',"
    "'mountPath':'/a'}],'volumeDevices':[{'name':'v','devicePath':'/a'},{'name':'x','devicePath':''},{'name':'w',"
    "'devicePath':'/d'}]}]}}",
    "422 FieldValueInvalid spec.containers[0].volumeMounts[0].name: Invalid value: \"w\": must not already exist in "
    "volumeDevices; FieldValueInvalid spec.containers[0].volumeMounts[0].mountPath: Invalid value: \"/a\": must not already "
    "exist as a path in volumeDevices; FieldValueInvalid spec.containers[0].volumeDevices[0].name: Invalid value: \"v\": can "
    "only use volume source type of PersistentVolumeClaim or Ephemeral for block mode; FieldValueInvalid "
    "spec.containers[0].volumeDevices[0].devicePath: Invalid value: \"/a\": must not already exist as a path in volumeMounts; "
    "FieldValueNotFound spec.containers[0].volumeDevices[1].name: Not found: \"x\"; FieldValueRequired "
    "spec.containers[0].volumeDevices[1].devicePath: Required value; FieldValueInvalid "
    "spec.containers[0].volumeDevices[2].name: Invalid value: \"w\": must not already exist in volumeMounts" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'volumes':[{'name':'v','configMap':{}}],'containers':[{'name':'a','image':'b',"
    "'volumeMounts':[{'name':'v','mountPath':'/a'}]}]}}",
    "422 FieldValueRequired spec.volumes[0].configMap.name: Required value; FieldValueNotFound "
    "spec.containers[0].volumeMounts[0].name: Not found: \"v\"" },
};

static const ConformanceRow ports_are_numbers_with_names_of_their_own[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','ports':[{}]}]}}",
    "422 FieldValueRequired spec.containers[0].ports[0].containerPort: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','ports':[{'containerPort':80,"
    "'name':'A_'},{'containerPort':81,'name':'a--b'}]}]}}",
    "422 FieldValueInvalid spec.containers[0].ports[0].name: Invalid value: \"A_\": must contain only alpha-numeric characters "
    "(a-z, 0-9), and hyphens (-); FieldValueInvalid spec.containers[0].ports[0].name: Invalid value: \"A_\": must contain at "
    "least one letter (a-z); FieldValueInvalid spec.containers[0].ports[1].name: Invalid value: \"a--b\": must not contain "
    "consecutive hyphens" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','ports':[{'containerPort':80,"
    "'name':'a'},{'containerPort':81,'name':'a'}]}]}}",
    "422 FieldValueDuplicate spec.containers[0].ports[1].name: Duplicate value: \"a\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','ports':[{'containerPort':70000,"
    "'hostPort':70000,'protocol':'X'}]}]}}",
    "422 FieldValueInvalid spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, "
    "inclusive; FieldValueInvalid spec.containers[0].ports[0].hostPort: Invalid value: 70000: must be between 1 and 65535, "
    "inclusive; FieldValueNotSupported spec.containers[0].ports[0].protocol: Unsupported value: \"X\": supported values: "
    "\"SCTP\", \"TCP\", \"UDP\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','ports':[{'containerPort':80,"
    "'hostPort':81},{'containerPort':82,'hostPort':81}]}]}}",
    "422 FieldValueDuplicate spec.containers[0].ports[1].hostPort: Duplicate value: \"TCP//81\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','ports':[{'containerPort':80,"
    "'hostPort':81},{'containerPort':82}]}],'hostNetwork':true}}",
    "422 FieldValueInvalid spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when "
    "`hostNetwork` is true" },
};

static const ConformanceRow variables_come_from_one_place[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{}]}]}}",
    "422 FieldValueRequired spec.containers[0].env[0].name: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a=b'}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].name: Invalid value: \"a=b\": a valid environment variable name must "
    "consist only of printable ASCII characters other than '='" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a','value':'b',"
    "'valueFrom':{'fieldRef':{'fieldPath':'x'}}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"x\": error converting "
    "fieldPath: field label not supported: x; FieldValueInvalid spec.containers[0].env[0].valueFrom: Invalid value: \"\": may "
    "not be specified when `value` is not empty" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a','valueFrom':{}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].valueFrom: Invalid value: \"\": must specify one of: `fieldRef`, "
    "`resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'fieldRef':{'fieldPath':'spec.x'}}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"spec.x\": error converting "
    "fieldPath: field label not supported: spec.x" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'fieldRef':{'fieldPath':'spec.schedulerName'}}}]}]}}",
    "422 FieldValueNotSupported spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Unsupported value: "
    "\"spec.schedulerName\": supported values: \"metadata.name\", \"metadata.namespace\", \"metadata.uid\", \"spec.nodeName\", "
    "\"spec.serviceAccountName\", \"status.hostIP\", \"status.hostIPs\", \"status.podIP\", \"status.podIPs\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'fieldRef':{'fieldPath':'metadata.labels[a b]'}}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: \"metadata.labels[a b]\": "
    "error converting fieldPath: field label not supported: metadata.labels[a b]" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'fieldRef':{'fieldPath':''}}}]}]}}",
    "422 FieldValueRequired spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'configMapKeyRef':{}}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].valueFrom.configMapKeyRef.name: Invalid value: \"\": a lowercase RFC 1123 "
    "subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
    "character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueRequired "
    "spec.containers[0].env[0].valueFrom.configMapKeyRef.key: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'secretKeyRef':{'name':'x','key':'a b'}}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].valueFrom.secretKeyRef.key: Invalid value: \"a b\": a valid config key "
    "must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for "
    "validation is '[-._a-zA-Z0-9]+')" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'resourceFieldRef':{'resource':'x'}}}]}]}}",
    "422 FieldValueNotSupported spec.containers[0].env[0].valueFrom.resourceFieldRef.resource: Unsupported value: \"x\": "
    "supported values: \"limits.cpu\", \"limits.ephemeral-storage\", \"limits.memory\", \"requests.cpu\", "
    "\"requests.ephemeral-storage\", \"requests.memory\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'resourceFieldRef':{}}}]}]}}",
    "422 FieldValueRequired spec.containers[0].env[0].valueFrom.resourceFieldRef.resource: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','env':[{'name':'a',"
    "'valueFrom':{'fieldRef':{'fieldPath':'metadata.name'},'secretKeyRef':{'name':'x','key':'a'}}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].env[0].valueFrom: Invalid value: \"\": may not have more than one field specified "
    "at a time" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','envFrom':[{}]}]}}",
    "422 FieldValueInvalid spec.containers[0].envFrom: Invalid value: \"\": must specify one of: `configMapRef` or `secretRef`" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','envFrom':[{'configMapRef':{}}]}]}}",
    "422 FieldValueRequired spec.containers[0].envFrom[0].configMapRef.name: Required value" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','envFrom':[{'prefix':'=',"
    "'secretRef':{'name':'A_'}},{'configMapRef':{'name':'a'},'secretRef':{'name':'b'}}]}]}}",
    "422 FieldValueInvalid spec.containers[0].envFrom[0].prefix: Invalid value: \"=\": a valid environment variable name must "
    "consist only of printable ASCII characters other than '='; FieldValueInvalid spec.containers[0].envFrom[0].secretRef.name: "
    "Invalid value: \"A_\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and "
    "must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'); FieldValueInvalid spec.containers[0].envFrom: Invalid "
    "value: \"\": may not have more than one field specified at a time" },
};

static const ConformanceRow probes_and_hooks_do_one_thing[] = {
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','livenessProbe':{}}]}}",
    "422 FieldValueRequired spec.containers[0].livenessProbe: Required value: must specify a handler type" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','livenessProbe':{'httpGet':{}}}]}}",
    "422 FieldValueInvalid spec.containers[0].livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, "
    "inclusive" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','livenessProbe':{'httpGet':{'port':'A_',"
    "'scheme':'X'}}}]}}",
    "422 FieldValueInvalid spec.containers[0].livenessProbe.httpGet.port: Invalid value: \"A_\": must contain only "
    "alpha-numeric characters (a-z, 0-9), and hyphens (-); FieldValueInvalid spec.containers[0].livenessProbe.httpGet.port: "
    "Invalid value: \"A_\": must contain at least one letter (a-z); FieldValueNotSupported "
    "spec.containers[0].livenessProbe.httpGet.scheme: Unsupported value: \"X\": supported values: \"HTTP\", \"HTTPS\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b',"
    "'livenessProbe':{'tcpSocket':{'port':'A_'},'exec':{'command':[]}}}]}}",
    "422 FieldValueRequired spec.containers[0].livenessProbe.exec.command: Required value; FieldValueForbidden "
    "spec.containers[0].livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','livenessProbe':{'tcpSocket':{'port':1},"
    "'successThreshold':2,'periodSeconds':-1}}]}}",
    "422 FieldValueInvalid spec.containers[0].livenessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to "
    "0; FieldValueInvalid spec.containers[0].livenessProbe.successThreshold: Invalid value: 2: must be 1" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','livenessProbe':{'grpc':{'port':0}}}]}}",
    "422 FieldValueInvalid spec.containers[0].livenessProbe.grpc.port: Invalid value: 0: must be between 1 and 65535, inclusive" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b',"
    "'readinessProbe':{'tcpSocket':{'port':1},'terminationGracePeriodSeconds':1}}]}}",
    "422 FieldValueInvalid spec.containers[0].readinessProbe.terminationGracePeriodSeconds: Invalid value: 1: must not be set "
    "for readinessProbes" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','startupProbe':{'tcpSocket':{'port':1},"
    "'terminationGracePeriodSeconds':0,'failureThreshold':-1}}]}}",
    "422 FieldValueInvalid spec.containers[0].startupProbe.failureThreshold: Invalid value: -1: must be greater than or equal "
    "to 0; FieldValueInvalid spec.containers[0].startupProbe.terminationGracePeriodSeconds: Invalid value: 0: must be greater "
    "than 0" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','lifecycle':{'preStop':{}}}]}}",
    "422 FieldValueRequired spec.containers[0].lifecycle.preStop: Required value: must specify a handler type" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','lifecycle':{'postStart':{'exec':{}},"
    "'preStop':{'sleep':{'seconds':31}}}}]}}",
    "422 FieldValueRequired spec.containers[0].lifecycle.postStart.exec.command: Required value; FieldValueInvalid "
    "spec.containers[0].lifecycle.preStop.sleep: Invalid value: 31: must be non-negative and less than "
    "terminationGracePeriodSeconds (30)" },
};

static const ConformanceRow containers_have_names_of_their_own[] = {
  { "POST", "~/pods?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'containers':[]}}",
    "422 FieldValueRequired spec.containers: Required value" },
  { "POST", "~/pods?dryRun=All#first causes", "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':' b'}]}}",
    "422 FieldValueInvalid spec.containers[0].image: Invalid value: \" b\": must not have leading or trailing whitespace" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','securityContext':{'runAsUser':-1,"
    "'runAsGroup':-1}}]}}",
    "422 FieldValueInvalid spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, "
    "inclusive; FieldValueInvalid spec.containers[0].securityContext.runAsGroup: Invalid value: -1: must be between 0 and "
    "2147483647, inclusive" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b',"
    "'securityContext':{'seccompProfile':{'type':'X'}}}]}}",
    "422 FieldValueNotSupported spec.containers[0].securityContext.seccompProfile.type: Unsupported value: \"X\": supported "
    "values: \"Localhost\", \"RuntimeDefault\", \"Unconfined\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','securityContext':{'procMount':'X'}}]}}",
    "422 FieldValueNotSupported spec.containers[0].securityContext.procMount: Unsupported value: \"X\": supported values: "
    "\"Default\", \"Unmasked\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b','restartPolicy':'X'}]}}",
    "422 FieldValueNotSupported spec.containers[0].restartPolicy: Unsupported value: \"X\": supported values: \"Always\", "
    "\"Never\", \"OnFailure\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'initContainers':[{'name':'a',"
    "'image':'b'}]}}",
    "422 FieldValueDuplicate spec.initContainers[0].name: Duplicate value: \"a\"" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'initContainers':[{'name':'i',"
    "'image':'b','livenessProbe':{'tcpSocket':{'port':1}},'lifecycle':{'preStop':{'exec':{'command':['a']}}}}]}}",
    "422 FieldValueForbidden spec.initContainers[0].lifecycle: Forbidden: may not be set for init containers without "
    "restartPolicy=Always; FieldValueForbidden spec.initContainers[0].livenessProbe: Forbidden: may not be set for init "
    "containers without restartPolicy=Always" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'}],'ephemeralContainers':[{'name':'e',"
    "'image':'b'}]}}",
    "422 FieldValueForbidden spec.ephemeralContainers: Forbidden: cannot be set on create" },
  { "POST", "~/pods?dryRun=All#first causes",
    "{'metadata':{'name':'x'},'spec':{'containers':[{'name':'a','image':'b'},{'name':'a','image':'b'},{'name':'',"
    "'image':''}]}}",
    "422 FieldValueDuplicate spec.containers[1].name: Duplicate value: \"a\"; FieldValueRequired spec.containers[2].name: "
    "Required value; FieldValueRequired spec.containers[2].image: Required value" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  CONFORMANCE_TABLE ("/container-rules/volumes-are-of-one-kind", volumes_are_of_one_kind);
  CONFORMANCE_TABLE ("/container-rules/volumes-are-mounted-where-they-can-be", volumes_are_mounted_where_they_can_be);
  CONFORMANCE_TABLE ("/container-rules/ports-are-numbers-with-names-of-their-own", ports_are_numbers_with_names_of_their_own);
  CONFORMANCE_TABLE ("/container-rules/variables-come-from-one-place", variables_come_from_one_place);
  CONFORMANCE_TABLE ("/container-rules/probes-and-hooks-do-one-thing", probes_and_hooks_do_one_thing);
  CONFORMANCE_TABLE ("/container-rules/containers-have-names-of-their-own", containers_have_names_of_their_own);
  return g_test_run ();
}

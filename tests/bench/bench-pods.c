/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "bench-pods.h"

/* A letter behind '$' stands for text that differs from Pod to Pod: see expand (). */
static const char template[] =
  "{\"metadata\":{\"name\":\"$a-$r-$p\",\"generateName\":\"$a-$r-\",\"namespace\":\"$n\",\"uid\":\"$u\","
  "\"resourceVersion\":\"$v\",\"generation\":1,\"creationTimestamp\":\"$t\",\"labels\":{\"app.kubernetes.io/instance\":\"$a-live\","
  "\"app.kubernetes.io/name\":\"$a\",\"app.kubernetes.io/part-of\":\"shop\",\"app.kubernetes.io/version\":\"$g\","
  "\"pod-template-hash\":\"$r\"},\"annotations\":{\"checksum/config\":\"$x\",\"example.com/note\":\"$o\","
  "\"prometheus.io/scrape\":\"true\",\"prometheus.io/port\":\"9102\"},\"ownerReferences\":[{\"apiVersion\":\"apps/v1\","
  "\"kind\":\"ReplicaSet\",\"name\":\"$a-$r\",\"uid\":\"$w\",\"controller\":true,\"blockOwnerDeletion\":true}],"
  "\"managedFields\":[{\"manager\":\"kube-controller-manager\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"$t\","
  "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:metadata\":{\"f:annotations\":{\".\":{},\"f:checksum/config\":{},"
  "\"f:example.com/note\":{},\"f:prometheus.io/port\":{},\"f:prometheus.io/scrape\":{}},\"f:generateName\":{},"
  "\"f:labels\":{\".\":{},\"f:app.kubernetes.io/instance\":{},\"f:app.kubernetes.io/name\":{},"
  "\"f:app.kubernetes.io/part-of\":{},\"f:app.kubernetes.io/version\":{},\"f:pod-template-hash\":{}},"
  "\"f:ownerReferences\":{\".\":{},\"k:{\\\"uid\\\":\\\"$w\\\"}\":{}}},\"f:spec\":{\"f:containers\":{"
  "\"k:{\\\"name\\\":\\\"$a\\\"}\":{\".\":{},\"f:args\":{},\"f:env\":{\".\":{},\"k:{\\\"name\\\":\\\"CACHE_URL\\\"}\":{\".\":{},"
  "\"f:name\":{},\"f:value\":{}},\"k:{\\\"name\\\":\\\"LOG_LEVEL\\\"}\":{\".\":{},\"f:name\":{},\"f:value\":{}}},\"f:image\":{},"
  "\"f:imagePullPolicy\":{},\"f:livenessProbe\":{\".\":{},\"f:failureThreshold\":{},\"f:httpGet\":{\".\":{},\"f:path\":{},"
  "\"f:port\":{},\"f:scheme\":{}},\"f:periodSeconds\":{},\"f:timeoutSeconds\":{}},\"f:name\":{},\"f:ports\":{\".\":{},"
  "\"k:{\\\"containerPort\\\":8080,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{},\"f:containerPort\":{},\"f:name\":{},"
  "\"f:protocol\":{}}},\"f:resources\":{\".\":{},\"f:limits\":{\".\":{},\"f:memory\":{}},\"f:requests\":{\".\":{},\"f:cpu\":{},"
  "\"f:memory\":{}}},\"f:terminationMessagePath\":{},\"f:terminationMessagePolicy\":{},\"f:volumeMounts\":{}}},"
  "\"f:dnsPolicy\":{},\"f:restartPolicy\":{},\"f:schedulerName\":{},\"f:terminationGracePeriodSeconds\":{}}}},"
  "{\"manager\":\"kubelet\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"time\":\"$s\",\"fieldsType\":\"FieldsV1\","
  "\"fieldsV1\":{\"f:status\":{\"f:conditions\":{\"k:{\\\"type\\\":\\\"Ready\\\"}\":{\".\":{},\"f:lastTransitionTime\":{},"
  "\"f:status\":{},\"f:type\":{}},\"k:{\\\"type\\\":\\\"ContainersReady\\\"}\":{\".\":{},\"f:lastTransitionTime\":{},"
  "\"f:status\":{},\"f:type\":{}},\"k:{\\\"type\\\":\\\"Initialized\\\"}\":{\".\":{},\"f:lastTransitionTime\":{},"
  "\"f:status\":{},\"f:type\":{}}},\"f:containerStatuses\":{},\"f:hostIP\":{},\"f:phase\":{},\"f:podIP\":{},"
  "\"f:startTime\":{}}},\"subresource\":\"status\"}]},"
  "\"spec\":{\"volumes\":[{\"name\":\"config\",\"configMap\":{\"name\":\"$a-config\",\"defaultMode\":420}},"
  "{\"name\":\"kube-api-access-$p\",\"projected\":{\"sources\":[{\"serviceAccountToken\":{\"expirationSeconds\":3607,"
  "\"path\":\"token\"}},{\"configMap\":{\"name\":\"kube-root-ca.crt\",\"items\":[{\"key\":\"ca.crt\",\"path\":\"ca.crt\"}]}}],"
  "\"defaultMode\":420}}],\"containers\":[{\"name\":\"$a\",\"image\":\"registry.example.com/shop/$a:$g\","
  "\"args\":[\"serve\",\"--config=/etc/config/main.yaml\",\"--when=a\\u003eb \\u0026\\u0026 c\"],\"ports\":[{\"name\":\"http\","
  "\"containerPort\":8080,\"protocol\":\"TCP\"}],\"env\":[{\"name\":\"LOG_LEVEL\",\"value\":\"info\"},{\"name\":\"CACHE_URL\","
  "\"value\":\"redis://cache.data.svc.cluster.local:6379/$d\"}],\"resources\":{\"limits\":{\"memory\":\"512Mi\"},"
  "\"requests\":{\"cpu\":\"250m\",\"memory\":\"256Mi\"}},\"volumeMounts\":[{\"name\":\"config\",\"mountPath\":\"/etc/config\"},"
  "{\"name\":\"kube-api-access-$p\",\"readOnly\":true,\"mountPath\":\"/var/run/secrets/kubernetes.io/serviceaccount\"}],"
  "\"livenessProbe\":{\"httpGet\":{\"path\":\"/healthz\",\"port\":\"http\",\"scheme\":\"HTTP\"},\"timeoutSeconds\":1,"
  "\"periodSeconds\":10,\"failureThreshold\":3},\"terminationMessagePath\":\"/dev/termination-log\","
  "\"terminationMessagePolicy\":\"File\",\"imagePullPolicy\":\"IfNotPresent\"}],\"restartPolicy\":\"Always\","
  "\"terminationGracePeriodSeconds\":30,\"dnsPolicy\":\"ClusterFirst\",\"serviceAccountName\":\"$a\",\"serviceAccount\":\"$a\","
  "\"nodeName\":\"node-$c.example.internal\",\"securityContext\":{},\"schedulerName\":\"default-scheduler\",\"tolerations\":["
  "{\"key\":\"node.kubernetes.io/not-ready\",\"operator\":\"Exists\",\"effect\":\"NoExecute\",\"tolerationSeconds\":300},"
  "{\"key\":\"node.kubernetes.io/unreachable\",\"operator\":\"Exists\",\"effect\":\"NoExecute\",\"tolerationSeconds\":300}],"
  "\"priority\":0,\"preemptionPolicy\":\"PreemptLowerPriority\"},"
  "\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Initialized\",\"status\":\"True\",\"lastProbeTime\":null,"
  "\"lastTransitionTime\":\"$s\"},{\"type\":\"Ready\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":\"$s\"},"
  "{\"type\":\"PodScheduled\",\"status\":\"True\",\"lastProbeTime\":null,\"lastTransitionTime\":\"$t\"}],"
  "\"hostIP\":\"192.168.$d.$c\",\"podIP\":\"10.64.$d.$c\",\"podIPs\":[{\"ip\":\"10.64.$d.$c\"}],\"startTime\":\"$t\","
  "\"containerStatuses\":[{\"name\":\"$a\",\"state\":{\"running\":{\"startedAt\":\"$s\"}},\"lastState\":{},\"ready\":true,"
  "\"restartCount\":0,\"image\":\"registry.example.com/shop/$a:$g\",\"imageID\":\"registry.example.com/shop/$a@sha256:$x\","
  "\"containerID\":\"containerd://$x\",\"started\":true}],\"qosClass\":\"Burstable\"}}";

static const char *const apps[] = { "frontend", "cart", "orders", "ledger", "gateway", "worker", "search", "reports" };
static const char *const namespaces[] = { "default", "kube-system", "payments", "monitoring", "batch", "catalog" };

/* splitmix64: the same numbers everywhere. */
static guint64
mix (guint64 x)
{
  x += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

static void
append_uid (GString *out, guint64 seed)
{
  guint64 a = mix (seed), b = mix (a);

  g_string_append_printf (out, "%08x-%04x-4%03x-a%03x-%012" G_GINT64_MODIFIER "x", (guint) (a >> 32), (guint) a & 0xffff,
                          (guint) (a >> 16) & 0xfff, (guint) (b >> 48) & 0xfff, b & G_GUINT64_CONSTANT (0xffffffffffff));
}

static void
append_hex (GString *out, guint64 seed, guint words)
{
  for (guint i = 0; i < words; i++)
    g_string_append_printf (out, "%016" G_GINT64_MODIFIER "x", seed = mix (seed));
}

static void
expand (GString *out, char letter, guint index, guint64 resource_version)
{
  guint64 seed = mix (index);
  guint app = (guint) (seed % G_N_ELEMENTS (apps));
  guint day = (guint) (seed >> 8) % 28 + 1;

  switch (letter)
    {
    case 'a':
      g_string_append (out, apps[app]);
      break;
    case 'n':
      g_string_append (out, namespaces[(seed >> 16) % G_N_ELEMENTS (namespaces)]);
      break;
    case 'r':
      g_string_append_printf (out, "%010x", (guint) (mix (seed / 50) >> 34));
      break;
    case 'p':
      g_string_append_printf (out, "%05x", index);
      break;
    case 'u':
      append_uid (out, seed);
      break;
    case 'w':
      append_uid (out, seed / 50);
      break;
    case 'v':
      g_string_append_printf (out, "%" G_GUINT64_FORMAT, resource_version);
      break;
    case 't':
      g_string_append_printf (out, "2026-03-%02uT%02u:17:09Z", day, (guint) (seed >> 20) % 24);
      break;
    case 's':
      g_string_append_printf (out, "2026-03-%02uT%02u:17:%02uZ", day, (guint) (seed >> 20) % 24, (guint) (seed >> 24) % 50 + 10);
      break;
    case 'g':
      g_string_append_printf (out, "1.%u.%u", (guint) (seed >> 30) % 20, (guint) (seed >> 40) % 10);
      break;
    case 'x':
      append_hex (out, seed, 4);
      break;
    case 'o':
      /* One Pod in fifty is not ASCII. */
      g_string_append (out, index % 50 == 0 ? "gew\xc3\xa4hlt f\xc3\xbcr \xe6\x9d\xb1\xe4\xba\xac" : "chosen for the west");
      break;
    case 'd':
      g_string_append_printf (out, "%u", (guint) (seed >> 44) % 16);
      break;
    default:
      g_string_append_printf (out, "%u", (guint) (seed >> 50) % 250 + 1);
      break;
    }
}

void
bench_pod_append (GString *out, guint index, guint64 resource_version)
{
  const char *run = template;

  for (const char *p = template; *p != '\0'; p++)
    {
      if (*p != '$')
        continue;
      g_string_append_len (out, run, p - run);
      expand (out, *++p, index, resource_version);
      run = p + 1;
    }
  g_string_append (out, run);
}

void
bench_pods_append (GString *out, guint count)
{
  g_string_append (out, "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"900000000\"},\"items\":[");
  for (guint i = 0; i < count; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      bench_pod_append (out, i, 500000000 + i);
    }
  g_string_append (out, "]}\n");
}

import type { ToolCase } from "./other-cases.ts";

/** Tables as tools write them, and what their drafts come to. */
export const toolCases: Readonly<Record<string, ToolCase>> = {
  "percentiles in the header name columns, and Locust's sum is no row": {
    files: {
      "locust_stats.csv": `Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%
GET,/,1000,2,12,13.51,4,120,512,33.21,0.06,12,14,16,17,22,29,45,60,110,120,120
GET,/items,2000,0,22,24.91,8,180,2048,66.42,0.0,22,26,29,31,40,51,70,95,150,180,180
POST,/login,500,1,82,90.2,40,300,128,16.6,0.03,82,90,100,110,140,180,220,260,300,300,300
,Aggregated,3500,3,22,30.4,4,300,1338,116.23,0.09,22,27,33,39,80,101,150,200,280,300,300
`,
    },
    asked: [],
    options: { Type: "categorical", Name: "categorical" },
    metrics: {
      "Median Response Time": "ms lower",
      "Average Response Time": "ms lower",
      "Min Response Time": "ms lower",
      "Max Response Time": "ms lower",
      "Requests/s": "request/s higher",
      "Failures/s": "request/s lower",
      "50%": "ms lower",
      "66%": "ms lower",
      "75%": "ms lower",
      "80%": "ms lower",
      "90%": "ms lower",
      "95%": "ms lower",
      "98%": "ms lower",
      "99%": "ms lower",
      "99.9%": "ms lower",
      "99.99%": "ms lower",
      "100%": "ms lower",
    },
    counts: [3, 51, 0],
  },
  "BenchmarkDotNet: what spreads between runs is no metric, KB is a unit": {
    files: {
      "benchdotnet.csv": `Method;Job;AnalyzeLaunchVariance;EvaluateOverhead;Runtime;N;Mean;Error;StdDev;Gen0;Allocated
Sort;DefaultJob;False;Default;.NET 8.0;1000;25.31 μs;0.120 μs;0.112 μs;0.5000;3.2 KB
Sort;DefaultJob;False;Default;.NET 8.0;10000;310.20 μs;1.301 μs;1.210 μs;4.8828;31.3 KB
Linq;DefaultJob;False;Default;.NET 8.0;1000;61.10 μs;0.301 μs;0.281 μs;1.5000;9.8 KB
Linq;DefaultJob;False;Default;.NET 8.0;10000;702.90 μs;3.001 μs;2.891 μs;15.6250;97.9 KB
`,
    },
    asked: [],
    options: { Method: "categorical", AnalyzeLaunchVariance: "binary", N: "ordinal" },
    metrics: { Mean: "us lower", Allocated: "kB lower" },
    counts: [4, 8, 0],
  },
  "JMeter: a label is what was asked for, a state says which request failed": {
    files: {
      "jmeter.csv": `timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect
1793613600123,112,home,200,OK,Group 1-1,text,true,,5120,120,1,1,http://a/,110,0,12
1793613600323,98,home,200,OK,Group 1-1,text,true,,5120,120,1,1,http://a/,96,0,0
1793613601123,302,search,500,Server Error,Group 1-2,text,false,Test failed,512,150,2,2,http://a/s,300,0,11
1793613601523,202,search,200,OK,Group 1-2,text,true,,2512,150,2,2,http://a/s,200,0,0
`,
    },
    asked: [],
    options: { label: "categorical", allThreads: "ordinal" },
    metrics: { elapsed: "ms lower", Latency: "ms lower", Connect: "ms lower" },
    counts: [2, 12, 3],
  },
  "Weights & Biases: names of runs are no options": {
    files: {
      "wandb.csv": `"Name","State","Notes","User","Tags","Created","Runtime","Sweep","batch_size","lr","optimizer","epoch","loss","val_accuracy","_step"
"azure-sweep-1","finished","-","me","","2026-01-01T10:00:00.000Z","120","s1","32","0.01","adam","10","0.231","0.91","100"
"brisk-sweep-2","finished","-","me","","2026-01-01T10:05:00.000Z","132","s1","64","0.01","sgd","10","0.301","0.88","100"
"calm-sweep-3","crashed","-","me","","2026-01-01T10:08:00.000Z","12","s1","64","0.1","sgd","1","","",""
"deep-sweep-4","finished","-","me","","2026-01-01T10:10:00.000Z","119","s1","32","0.1","adam","10","0.512","0.78","100"
`,
    },
    asked: ["column.lr"],
    options: { batch_size: "ordinal", lr: "ordinal", optimizer: "categorical" },
    metrics: { Runtime: "s lower", loss: "unstated lower", val_accuracy: "unstated higher" },
    counts: [4, 12, 3],
  },
  "llama-bench in Markdown: a spread stands behind each number": {
    files: {
      "llama-bench.md": `| model                          |       size |     params | backend    | ngl |          test |                  t/s |
| ------------------------------ | ---------: | ---------: | ---------- | --: | ------------: | -------------------: |
| llama 7B mostly Q4_0           |   3.56 GiB |     6.74 B | CUDA       |  99 |         pp512 |      2368.80 ± 93.24 |
| llama 7B mostly Q4_0           |   3.56 GiB |     6.74 B | CUDA       |  99 |         tg128 |        131.42 ± 0.59 |
| llama 7B mostly Q8_0           |   6.67 GiB |     6.74 B | CUDA       |  99 |         pp512 |      2210.10 ± 50.12 |
| llama 7B mostly Q8_0           |   6.67 GiB |     6.74 B | CUDA       |  99 |         tg128 |         98.12 ± 0.41 |
`,
    },
    asked: ["column.backend"],
    options: { model: "categorical", ngl: "ordinal", test: "categorical" },
    metrics: { "t/s": "token/s higher" },
    counts: [4, 4, 0],
  },
  "llama-bench in JSON: samples are repeats, what sums them up is left out": {
    files: {
      "llama-bench.json": `[
 {"build_commit":"8cf427ff","build_number":5163,"cpu_info":"AMD Ryzen 7","gpu_info":"NVIDIA RTX 4080","backends":"CUDA","model_filename":"m/7b.gguf","model_type":"qwen2 7B Q4_K - Medium","model_size":4677120000,"model_n_params":7615616512,"n_batch":2048,"n_ubatch":512,"n_threads":8,"type_k":"f16","type_v":"f16","n_gpu_layers":99,"flash_attn":false,"n_prompt":512,"n_gen":0,"test_time":"2026-04-24T11:57:09Z","avg_ns":68785000,"stddev_ns":1000,"avg_ts":7443.5,"stddev_ts":108.2,"samples_ns":[68785000,68800000],"samples_ts":[7443.1,7443.9]},
 {"build_commit":"8cf427ff","build_number":5163,"cpu_info":"AMD Ryzen 7","gpu_info":"NVIDIA RTX 4080","backends":"CUDA","model_filename":"m/7b.gguf","model_type":"qwen2 7B Q4_K - Medium","model_size":4677120000,"model_n_params":7615616512,"n_batch":2048,"n_ubatch":512,"n_threads":8,"type_k":"f16","type_v":"f16","n_gpu_layers":99,"flash_attn":true,"n_prompt":512,"n_gen":0,"test_time":"2026-04-24T11:58:09Z","avg_ns":61785000,"stddev_ns":1200,"avg_ts":8286.1,"stddev_ts":98.2,"samples_ns":[61785000,61800000],"samples_ts":[8286.0,8286.2]},
 {"build_commit":"8cf427ff","build_number":5163,"cpu_info":"AMD Ryzen 7","gpu_info":"NVIDIA RTX 4080","backends":"CUDA","model_filename":"m/7b.gguf","model_type":"qwen2 7B Q4_K - Medium","model_size":4677120000,"model_n_params":7615616512,"n_batch":2048,"n_ubatch":512,"n_threads":8,"type_k":"f16","type_v":"f16","n_gpu_layers":0,"flash_attn":true,"n_prompt":512,"n_gen":0,"test_time":"2026-04-24T11:58:09Z","avg_ns":911785000,"stddev_ns":1200,"avg_ts":561.1,"stddev_ts":9.2,"samples_ns":[911785000,911800000],"samples_ts":[561.0,561.2]}
]
`,
    },
    asked: [],
    options: {
      model_type: "categorical",
      n_batch: "ordinal",
      n_ubatch: "ordinal",
      n_threads: "ordinal",
      type_k: "categorical",
      type_v: "categorical",
      n_gpu_layers: "ordinal",
      flash_attn: "binary",
      n_prompt: "ordinal",
      n_gen: "ordinal",
    },
    metrics: { samples_ts: "token/s higher" },
    counts: [3, 6, 0],
  },
};

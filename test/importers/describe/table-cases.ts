import type { ToolCase } from "./other-cases.ts";

/** Tables of kinds that people have, and what their drafts come to. */
export const tableCases: Readonly<Record<string, ToolCase>> = {
  "French: a state in words, megaoctets, digits that blanks group": {
    files: {
      "french.csv": `Machine;Algorithme;Taille (Mo);Durée (ms);Mémoire (Mo);État
poste1;tri rapide;10;1\u00a0204,5;12,5;réussi
poste1;tri fusion;10;1\u00a0310,2;24,1;réussi
poste1;tri rapide;100;14\u00a0301,0;110,5;réussi
poste1;tri fusion;100;;;échec
`,
    },
    asked: [],
    options: { Algorithme: "categorical", "Taille (Mo)": "ordinal" },
    metrics: { Durée: "ms lower", Mémoire: "MB lower" },
    counts: [4, 8, 2],
  },
  "German: buffers and threads are set, whatever unit stands in brackets": {
    files: {
      "german.tsv": `Rechner\tFäden\tPuffer (KiB)\tDurchsatz [MB/s]\tLaufzeit (s)\tBemerkung
Büro-PC\t1\t64\t1.204,50\t12,31\t
Büro-PC\t2\t64\t2.310,10\t6,40\t
Büro-PC\t4\t128\t3.901,75\t3,71\tgedrosselt
Server\t1\t64\t1.830,00\t8,02\t
Server\t2\t64\t3.511,25\t4,19\t
Server\t4\t128\t6.902,50\t2,13\t
`,
    },
    asked: [],
    options: { Fäden: "ordinal", "Puffer (KiB)": "ordinal" },
    metrics: { Durchsatz: "MB/s higher", Laufzeit: "s lower" },
    counts: [3, 12, 0],
  },
  "a last row that sums up the others is skipped": {
    files: {
      "totals.csv": `compiler,level,size_kb,runtime_s
gcc,O0,120,12.1
gcc,O2,98,6.2
gcc,O3,110,5.9
clang,O0,131,11.8
clang,O2,99,6.0
clang,O3,108,5.7
Average,,111,7.95
`,
    },
    asked: ["column.compiler", "column.size_kb"],
    options: { level: "categorical" },
    metrics: { size: "kB lower", runtime: "s lower" },
    counts: [3, 12, 0],
  },
  "a header that stands again is skipped": {
    files: {
      "repeatheader.csv": `threads,cache,time
1,on,10.1
2,on,5.3
threads,cache,time
1,off,14.1
2,off,7.9
threads,cache,time
4,on,3.1
4,off,4.9
`,
    },
    asked: [],
    options: { threads: "ordinal", cache: "binary" },
    metrics: { time: "unstated lower" },
    counts: [6, 6, 0],
  },
  "a line above the header names environments": {
    files: {
      "wide-merged.csv": `,,Laptop,,Server,
threads,cache,time (s),energy (J),time (s),energy (J)
1,on,10.1,80,6.1,120
2,on,5.3,70,3.2,110
1,off,14.1,100,8.1,150
2,off,7.9,95,4.4,140
`,
    },
    asked: ["series"],
    options: { threads: "ordinal", cache: "binary" },
    metrics: { time: "s lower", energy: "J lower" },
    counts: [4, 16, 0],
    environments: 2,
  },
  "units that cannot be turned into each other are of several metrics": {
    files: {
      "mlperf.csv": `Submitter,System,Accelerator,# of Accelerators,Framework,Benchmark,Scenario,Result,Units,Power (W)
NVIDIA,DGX H100,H100-SXM-80GB,8,TensorRT 9,resnet,Offline,703548,Samples/s,
NVIDIA,DGX H100,H100-SXM-80GB,8,TensorRT 9,resnet,Server,584147,Queries/s,
NVIDIA,DGX H100,H100-SXM-80GB,8,TensorRT 9,bert-99,Offline,70689.9,Samples/s,
Dell,XE9680,A100-SXM-80GB,8,TensorRT 9,resnet,Offline,324970,Samples/s,
Dell,XE9680,A100-SXM-80GB,8,TensorRT 9,resnet,Server,293451,Queries/s,
Dell,XE9680,A100-SXM-80GB,8,TensorRT 9,bert-99,Offline,28115.3,Samples/s,
`,
    },
    asked: ["column.# of Accelerators", "column.Framework", "column.Benchmark", "column.Result"],
    options: {
      Submitter: "categorical",
      System: "categorical",
      Accelerator: "categorical",
      "# of Accelerators": "ordinal",
      Scenario: "categorical",
    },
    metrics: { "Samples/s": "sample/s higher", "Queries/s": "query/s higher" },
    counts: [4, 6, 0],
  },
  "a column of units of which some are not known": {
    files: {
      "rallybench.csv": `Metric,Task,Value,Unit
Cumulative indexing time of primary shards,,11.98,min
Total Young Gen GC time,,0.622,s
Min Throughput,index-append,31925.2,docs/s
Median Throughput,index-append,39137.5,docs/s
50th percentile latency,index-append,872.513,ms
error rate,index-append,0,%
`,
    },
    asked: [],
    options: { Task: "categorical" },
    metrics: {
      "Cumulative indexing time of primary shards": "min lower",
      "Total Young Gen GC time": "s lower",
      "Min Throughput": "unstated higher",
      "Median Throughput": "unstated higher",
      "50th percentile latency": "ms lower",
      "error rate": "% lower",
    },
    counts: [2, 6, 0],
  },
  "YCSB: a column holds names of metrics, their units in brackets": {
    files: {
      "ycsb.txt": `[OVERALL], RunTime(ms), 10110
[OVERALL], Throughput(ops/sec), 989.1196834817013
[READ], Operations, 4953
[READ], AverageLatency(us), 612.1
[READ], MinLatency(us), 210
[READ], MaxLatency(us), 50123
[READ], 95thPercentileLatency(us), 1023
[READ], 99thPercentileLatency(us), 2100
[READ], Return=OK, 4953
[UPDATE], Operations, 5047
[UPDATE], AverageLatency(us), 702.3
[UPDATE], 95thPercentileLatency(us), 1301
[UPDATE], 99thPercentileLatency(us), 2600
[UPDATE], Return=OK, 5047
`,
    },
    asked: ["column.column 3", "better.Operations", "better.Return=OK"],
    options: { "column 1": "categorical" },
    metrics: {
      "RunTime(ms)": "ms lower",
      "Throughput(ops/sec)": "op/s higher",
      Operations: "unstated lower",
      "AverageLatency(us)": "us lower",
      "MinLatency(us)": "us lower",
      "MaxLatency(us)": "us lower",
      "95thPercentileLatency(us)": "us lower",
      "99thPercentileLatency(us)": "us lower",
      "Return=OK": "unstated lower",
    },
    counts: [3, 14, 0],
  },
  "digits are grouped before a unit in the cell": {
    files: {
      "quotedunits.csv": `"Name","Latency, p99","Throughput","Memory"
"A (x=1)","1.25 ms","1,204 req/s","512 MiB"
"A (x=2)","2.5 ms","2,310 req/s","1.5 GiB"
"B (x=1)","850 µs","980 req/s","300 MiB"
`,
    },
    asked: ["column.Memory"],
    options: { Name: "categorical" },
    metrics: { "Latency, p99": "ms lower", Throughput: "request/s higher", Memory: "MiB lower" },
    counts: [3, 9, 0],
  },
  "counters of what was moved are no options, though two levels recur": {
    files: {
      "fioflat.csv": `rw,bs,iodepth,read.io_bytes,read.bw,read.iops
randread,4k,1,1073741824,51200,12800.5
read,4k,2,1073741824,59119,13740.5
randread,64k,4,2147483648,57065,13683.5
read,64k,8,2147483648,55011,13626.5
randread,4k,16,1073741824,52957,13569.5
read,4k,1,1073741824,60876,13512.5
randread,64k,2,2147483648,58822,13455.5
read,64k,4,2147483648,56768,13398.5
randread,4k,8,1073741824,54714,13341.5
read,4k,16,1073741824,52660,13284.5
randread,64k,1,2147483648,60579,13227.5
read,64k,2,2147483648,58525,13170.5
randread,4k,4,1073741824,56471,13113.5
read,4k,8,1073741824,54417,13056.5
randread,64k,16,2147483648,52363,12999.5
read,64k,1,2147483648,60282,12942.5
randread,4k,2,1073741824,58228,12885.5
read,4k,4,1073741824,56174,12828.5
randread,64k,8,2147483648,54120,13768.5
read,64k,16,2147483648,52066,13711.5
randread,4k,1,1073741824,59985,13654.5
read,4k,2,1073741824,57931,13597.5
randread,64k,4,2147483648,55877,13540.5
read,64k,8,2147483648,53823,13483.5
`,
    },
    asked: ["column.read.io_bytes"],
    options: { rw: "categorical", bs: "categorical", iodepth: "ordinal" },
    metrics: { "read.io": "B lower", "read.bw": "unstated higher", "read.iops": "op/s higher" },
    counts: [20, 72, 0],
  },
  "sizes of matrices are options, points in time are none": {
    files: {
      "triton.csv": `,M,N,K,cuBLAS,Triton
0,256.0,256.0,256.0,4.096000,4.096000
1,384.0,384.0,384.0,12.288000,12.288000
2,512.0,512.0,512.0,26.214401,23.831273
3,640.0,640.0,640.0,42.666665,39.384616
4,768.0,768.0,768.0,63.195428,58.982401
`,
    },
    asked: ["series", "better.value"],
    options: { M: "ordinal", N: "ordinal", K: "ordinal" },
    metrics: { value: "unstated lower" },
    counts: [5, 10, 0],
  },
  "several comments above a table, one of which names its columns": {
    files: {
      "nccl.txt": `#                                                              out-of-place                       in-place
#       size         count      type   redop    root     time   algbw   busbw #wrong     time   algbw   busbw #wrong
#        (B)    (elements)                               (us)  (GB/s)  (GB/s)            (us)  (GB/s)  (GB/s)
           8             2     float     sum      -1    20.31    0.00    0.00      0    20.11    0.00    0.00      0
          16             4     float     sum      -1    20.51    0.00    0.00      0    20.21    0.00    0.00      0
     1048576        262144     float     sum      -1    41.21   25.44   44.52      0    40.90   25.64   44.87      0
`,
    },
    asked: ["column.size", "column.algbw", "column.busbw", "column.algbw#11", "column.busbw#12"],
    options: { count: "ordinal", type: "categorical", root: "ordinal" },
    metrics: {
      size: "unstated lower",
      time: "unstated lower",
      algbw: "unstated lower",
      busbw: "unstated lower",
      "time#10": "unstated lower",
      "algbw#11": "unstated lower",
      "busbw#12": "unstated lower",
    },
    counts: [3, 21, 0],
  },
  "lines of JSON with lists in them": {
    files: {
      "criterion-cargo.ndjson": `{"reason":"benchmark-complete","id":"sort/10","report_directory":"/t/1","iteration_count":[100,200],"measured_values":[12010,24100],"unit":"ns","throughput":[{"per_iteration":10,"unit":"elements"}],"typical":{"estimate":120.3,"lower_bound":119.1,"upper_bound":121.9,"unit":"ns"},"mean":{"estimate":120.6,"lower_bound":119.3,"upper_bound":122.0,"unit":"ns"},"median":{"estimate":120.1,"lower_bound":119.0,"upper_bound":121.0,"unit":"ns"}}
{"reason":"benchmark-complete","id":"sort/100","report_directory":"/t/2","iteration_count":[100,200],"measured_values":[130100,260900],"unit":"ns","throughput":[{"per_iteration":100,"unit":"elements"}],"typical":{"estimate":1303.2,"lower_bound":1291.0,"upper_bound":1321.1,"unit":"ns"},"mean":{"estimate":1306.0,"lower_bound":1293.0,"upper_bound":1320.0,"unit":"ns"},"median":{"estimate":1301.0,"lower_bound":1290.0,"upper_bound":1310.0,"unit":"ns"}}
{"reason":"group-complete","group_name":"sort","benchmarks":["sort/10","sort/100"],"report_directory":"/t"}
`,
    },
    asked: [],
    options: { benchmark: "categorical", argument: "ordinal" },
    metrics: { time: "ns lower" },
    counts: [2, 4, 0],
  },
};

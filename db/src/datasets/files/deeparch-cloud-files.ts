/** Files of deeparch-xplorer that were measured on rented machines. Pins: file name, rows, bytes, sha256. */
export const deeparchCloudFiles = [
  {
    folder: "aws-gpu-micro",
    hardware: "aws-gpu-micro",
    backend: undefined,
    pins: [
      [
        "exp_Adiac.csv",
        4096,
        163979,
        "00fe5c276ab550e1577f2a9a12d0509681ce519fb74d3f38b53673002a167fbd",
      ],
      [
        "exp_Coffee.csv",
        4096,
        160094,
        "fa1b283cd2a4140cb013b7502e9b9ce873c06b85b0e98906ecb781157d122838",
      ],
      [
        "exp_DiatomSizeReduction.csv",
        4096,
        159709,
        "2431e88cbc42f76195cbdf043aa83d6223d138c98a7f87169f4782d27d1c9f88",
      ],
      [
        "exp_ShapesAll_2018-02-13 13:13:20.765549.csv",
        802,
        30767,
        "22fd31e8475ae35d2b7bbf2f2cf3244a4d7cfc056abe8319394f4c3e0bd73ff1",
      ],
    ],
  },
  {
    folder: "aws-gpu1-theano-micro",
    hardware: "aws-gpu1-micro",
    backend: "theano",
    pins: [
      [
        "exp_Adiac.csv",
        4096,
        164095,
        "11397cb7ee73699892a21b3fb5900267e6a2d0194831812af497a9a407a737fa",
      ],
      [
        "exp_Coffee.csv",
        4096,
        161068,
        "ed671dc85cb2a88a0573304fd8d9a3c23e2c5197d5060f12626c55259514fc8a",
      ],
      [
        "exp_DiatomSizeReduction_2017-12-16 01:12:18.545363.csv",
        4096,
        159401,
        "f03c7ff59023a1d689e2fc85131d02e70d2953e353d784694dd2632809bffdc7",
      ],
      [
        "exp_ShapesAll_2018-02-16 13:17:19.013422.csv",
        685,
        26601,
        "1dbacd7e06f12f86201f15814a639c5dd7737afcf320f6930f058d941f6e7cfa",
      ],
    ],
  },
  {
    folder: "aws-nano",
    hardware: "aws-nano",
    backend: undefined,
    pins: [
      [
        "exp_Adiac_2018-01-21 13:54:38.230194.csv",
        2430,
        96999,
        "8d374d093dc542bc593e45dda42d35d514ac49cf915a8669abac97697b606547",
      ],
      [
        "exp_DiatomSizeReduction_2017-12-15 15:45:32.581112.csv",
        4096,
        159844,
        "3c37d71105cf4abd8c3dfe8fbdffd76efd36f12218a474ec5d5634494c2486d1",
      ],
    ],
  },
  {
    folder: "aws_t2.micro_cntk",
    hardware: "aws-t2.micro",
    backend: "cntk",
    pins: [
      [
        "exp_DiatomSizeReduction_2018-01-09 20:31:47.273824.csv",
        2528,
        98474,
        "69e499e80d411ef4e5ad587ceec7a0cc23f771a0753265a2a353898435d2c018",
      ],
    ],
  },
  {
    folder: "azure",
    hardware: "deeparch-azure",
    backend: undefined,
    pins: [
      [
        "exp_Adiac_2017-12-17 08:13:08.388687.csv",
        4096,
        164883,
        "a881bf49301c934e8e5f26f847fb1ffa106f9ba575fe33d0d73fd6eec316d019",
      ],
      [
        "exp_Coffee_2017-12-20 06:35:15.353266.csv",
        4096,
        164007,
        "c1d7086bab1317fa0a6ba4a72bf42ae3406cfa18dfebeffc93adccd2652039ea",
      ],
      [
        "exp_DiatomSizeReduction_2017-12-15 18:12:19.163314.csv",
        4096,
        159741,
        "c85d4bba0555a5deb2e66060e4a858ee1ff017e60758e23f67c78bc358da97a6",
      ],
      [
        "exp_ElectricDevices_2018-01-25 20:22:46.959812.csv",
        4096,
        160282,
        "4c6784f58a14847f38c59d79deb90dea0e1a5f1054794b4c220a8201a7fea929",
      ],
      [
        "exp_PhalangesOutlinesCorrect_2018-01-20 08:18:38.908526.csv",
        4096,
        160884,
        "e54de9a4e8e04546c5456ff8f172125ec7711bccb96b6324d3fa4c02b03610ef",
      ],
      [
        "exp_ShapesAll_2017-12-20 16:08:56.454882.csv",
        4096,
        161685,
        "d28180f5b1581469a57dbd8859e7c371256873a61e8e2eaa8ba95855e01f5f73",
      ],
      [
        "exp_StarLightCurves_2018-03-03 10:34:41.976610.csv",
        1523,
        58940,
        "6a5c2105468113420e8715c10883ddd6104222a709bc70d3fc6fb5037b3bb0a1",
      ],
      [
        "exp_Wafer_2018-01-02 15:10:36.959400.csv",
        4096,
        160104,
        "78c4caebf23a55c5fdf61d271dcb1cbec08019cadeacafe5db1d350e90c18148",
      ],
    ],
  },
] as const;

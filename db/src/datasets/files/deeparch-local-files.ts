/** Files of deeparch-xplorer that were measured on the authors' machines. Pins: file name, rows, bytes, sha256. */
export const deeparchLocalFiles = [
  {
    folder: "feature10-theano",
    hardware: "feature10",
    backend: "theano",
    pins: [
      [
        "exp_Adiac_2017-12-17 08:42:56.262114.csv",
        4096,
        164583,
        "7a14c3f2d9f5d67c1a2aad396346349f7a42d9ab762822552f359b7329ce61f6",
      ],
      [
        "exp_Coffee_2017-12-20 05:38:34.342091.csv",
        4096,
        161857,
        "c22bbf535b222b9213232021d5776c920bdfed55d9cc514e9690da7344a9a151",
      ],
      [
        "exp_DiatomSizeReduction_2017-12-15 20:00:04.694021.csv",
        4096,
        158557,
        "ae5684619c106771079649dd18d06dbb69e94b04ac3b0d118c57d2154a902afe",
      ],
      [
        "exp_ElectricDevices_2018-01-20 07:49:08.895341.csv",
        4096,
        161157,
        "884ffae8c2857d7a06d185efa3d40cb8531d0a601f7567e20d2c600fed180cf6",
      ],
      [
        "exp_PhalangesOutlinesCorrect_2018-01-15 06:26:08.173975.csv",
        4096,
        160398,
        "bcec151d89d10193ca336b93ae1298134b295e29b479cfbece6df6baeeda56f4",
      ],
      [
        "exp_ShapesAll_2017-12-20 19:56:37.638109.csv",
        4096,
        162648,
        "85fba3c995793743b0cd609aa27d680e3646098b041738a2e77e44f3ce135516",
      ],
      [
        "exp_StarLightCurves_2018-02-20 21:33:32.684137.csv",
        4096,
        159938,
        "851dfdb1d506f6225597e06f5492a5ab9161a86002410c69cba2ece7852b26b5",
      ],
      [
        "exp_Wafer_2017-12-31 17:38:20.129210.csv",
        4096,
        159819,
        "cf466d63fba146adaf2b4cb0c4d05ff0a2b08db76be0cd651ba94fca12a22fda",
      ],
    ],
  },
  {
    folder: "feature3-tf",
    hardware: "feature3",
    backend: "tensorflow",
    pins: [
      [
        "exp_Adiac_2017-12-15 02:14:44.770239.csv",
        4096,
        165515,
        "90fdf1eab94ad65e9c4cf855c000886fd53eeb57a240d5f55413b471c2480ddb",
      ],
      [
        "exp_Coffee_2017-12-17 01:20:49.486637.csv",
        4096,
        164620,
        "4a430bd7f65172715f6a205a9e5245fa3e01595e12731311d191af18c7640d0d",
      ],
      [
        "exp_DiatomSizeReduction_2017-12-14 01:13:12.470968.csv",
        4096,
        160424,
        "44ca57fa50b78ab1a548934ac07ee63fcfac4161a6f7eade4e4aa03f6053d552",
      ],
      [
        "exp_ElectricDevices_2018-01-09 03:54:25.847409.csv",
        4096,
        161392,
        "407bf25b65bf7d2a0b987e4e249156b2966fddaad68d3aa48ec5a1d048f06502",
      ],
      [
        "exp_HandOutlines_2018-05-27 19:21:12.243844.csv",
        3071,
        92166,
        "79cf76774902b6a96b92b894a93de71df86819e2d036c3387e58314a7f1aacc4",
      ],
      [
        "exp_PhalangesOutlinesCorrect_2018-01-05 12:55:25.896945.csv",
        4096,
        161328,
        "efab214035c9af740eb531c9ef6039d7288043b701ea0281a9466ccc916bd5ae",
      ],
      [
        "exp_ShapesAll_2017-12-17 07:59:38.380213.csv",
        4096,
        161349,
        "4c606f0cb543e6dc5b05045658b34e1548762bceca89a3a9ee6f92b84440d626",
      ],
      [
        "exp_StarLightCurves_2018-02-01 21:14:16.264672.csv",
        4096,
        159166,
        "9627c3b7f165981edf567656879000c4c8a170d493989cb8b0d773e3b32a148b",
      ],
      [
        "exp_Wafer_2017-12-25 13:43:04.793597.csv",
        4096,
        160541,
        "de83822a8392ebae0b0374ebaba8393a60d2d5a8a11f3f50c43e4905f6cbdf4f",
      ],
    ],
  },
  {
    folder: "gpu-server",
    hardware: "gpu-server",
    backend: undefined,
    pins: [
      [
        "exp_Adiac_2017-12-16 05:46:29.855750.csv",
        4096,
        171370,
        "50e351ddcada3095e0d631ac1b0436a211d30ac37d15ec86f4da9aa5538fda68",
      ],
      [
        "exp_DiatomSizeReduction_2017-12-17 19:00:05.040462.csv",
        4096,
        164385,
        "1c782bf44778d22cca19a7dbd195f1ef477f75632a3378c7534a1fae461064de",
      ],
      [
        "exp_ElectricDevices_2017-12-28 15:22:10.155794.csv",
        977,
        37673,
        "450b667220c57aabb4be0d6e26f46256b6a264528b9dc8caa5d15e2f06bb2ba1",
      ],
      [
        "exp_PhalangesOutlinesCorrect_2017-12-19 08:09:26.182399.csv",
        4096,
        163906,
        "f2652a91bf7e86ab0047b2bf176494cd3f05f3e82ac9176517f40be24b8549eb",
      ],
      [
        "exp_ShapesAll_2017-12-16 17:53:43.169518.csv",
        4096,
        167824,
        "becaefd9342766e406e397fd73a7b9117b391daed18735b7d31c059bb356b7a1",
      ],
      [
        "exp_Wafer_2017-12-12 15:18:14.772896.csv",
        4096,
        163729,
        "622210fe2ce852e69c2a89f5d1db1f8ef1120267f5b5362c88441fb2be74ad1a",
      ],
    ],
  },
] as const;

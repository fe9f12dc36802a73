/** Measurement files of xgboost-xplorer: host, workload, options varied, pin. */
export const xgboostFiles = [
  {
    hardware: "xgboost-azure",
    workload: "cnae-9-1",
    optionCount: 11,
    pin: [
      "experiments/exp_CNAE-9.data_azure11_1.csv",
      2048,
      119385,
      "9d920180f40f0f33e62f81396c6e8c75a2cae47c36f3afced2ac30352f7804c2",
    ],
  },
  {
    hardware: "xgboost-azure",
    workload: "cnae-9-1",
    optionCount: 12,
    pin: [
      "experiments/exp_CNAE-9.data_azure12_1.csv",
      4096,
      240116,
      "2eefe9813cd0ae5d0b0411dba4438c78c200a5d67e68e7e79236283dbaab5189",
    ],
  },
  {
    hardware: "feature4",
    workload: "cnae-9-1",
    optionCount: 12,
    pin: [
      "experiments/exp_CNAE-9.data_feature4_12_1.csv",
      4096,
      240216,
      "49de177b0f9d28c74220162cb339ff7583d5a846cab0519eb86e60143199ee3d",
    ],
  },
  {
    hardware: "aws-small-vm",
    workload: "covtype-0.1",
    optionCount: 11,
    pin: [
      "experiments/exp_covtype.data_aws_smallVM_11_0.1.csv",
      2048,
      114963,
      "4658c9d2c48776b9297fb4ed5209355151342814bda2a462900a78df1a74b494",
    ],
  },
  {
    hardware: "feature4",
    workload: "covtype-0.1",
    optionCount: 11,
    pin: [
      "experiments/exp_covtype.data_feature4_11_0.1.csv",
      2048,
      116391,
      "78d137f59f27592461bd8aca18685afd20c16dcc8f3e231feba8d145f3fd2047",
    ],
  },
  {
    hardware: "aws-small-vm",
    workload: "covtype-0.05",
    optionCount: 12,
    pin: [
      "experiments/exp_covtype.data_aws_smallVM_12_0.05.csv",
      4096,
      232911,
      "4a2c598d4e69ec3ae52e8637143055191c007d9411a6b9e1802ff1af1f0108cd",
    ],
  },
  {
    hardware: "xgboost-azure",
    workload: "covtype-0.05",
    optionCount: 12,
    pin: [
      "experiments/exp_covtype.data_azure12_0.05.csv",
      4096,
      235080,
      "6debade778bc0729bd8581f244ae7e7b0e2a0a6d4da7264ca795d60b402a16f8",
    ],
  },
  {
    hardware: "feature4",
    workload: "covtype-0.05",
    optionCount: 12,
    pin: [
      "experiments/exp_covtype.data_feature4_12_0.05.csv",
      4096,
      235334,
      "e40a7580d61eef779c1090f1c4d87c14de97162c38527ed0b388d30494afd9ad",
    ],
  },
  {
    hardware: "aws-small-vm",
    workload: "pima-indians-diabetes-0.1",
    optionCount: 11,
    pin: [
      "experiments/exp_pima-indians-diabetes.data_aws_smallVM_11_0.1.csv",
      2048,
      128209,
      "c2e4f6ae9400e1a7f09c157f010e70ce9b95433f602b73a4088b4465e890ada8",
    ],
  },
  {
    hardware: "aws-small-vm",
    workload: "pima-indians-diabetes-1",
    optionCount: 11,
    pin: [
      "experiments/exp_pima-indians-diabetes.data_aws_smallVM_11_1.csv",
      2048,
      126281,
      "f868811af1a06d42732a8c1d4f3c9a384713b73c3ab68d80337d98c4f5e0f892",
    ],
  },
] as const;

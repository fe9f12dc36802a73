declare module "fs-native-extensions" {
  /** Takes an exclusive advisory lock; false when another open file holds it. */
  export function tryLock(fd: number): boolean;
}

declare module "fs-native-extensions" {
  const locks: {
    /** Exclusive advisory lock on the open file; false when another open file holds it. */
    tryLock(fd: number): boolean;
  };
  export default locks;
}

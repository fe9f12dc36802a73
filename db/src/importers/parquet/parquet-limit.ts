/** A file that would take more memory than is given to one; the message says which limit it passes. */
export class ParquetLimit extends Error {}

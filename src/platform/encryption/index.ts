export { decrypting, encrypting } from './chunked-cipher.js';
export { EncryptionModule } from './encryption.module.js';
export { KeyRing, type SealedPlace } from './key-ring.js';
export { RotateKeys, type KeyRotation } from './rotate-keys.js';
export { openBytes, sealBytes } from './sealed-bytes.js';
export { KeepsSealed } from './sealed-columns.js';

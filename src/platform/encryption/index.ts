export { decrypting, encrypting } from './chunked-cipher.js';
export { EncryptionModule } from './encryption.module.js';
export { KeyRing, type SealedPlace } from './key-ring.js';
export { openBytes, sealBytes } from './sealed-bytes.js';

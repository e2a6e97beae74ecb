export { acceptAttribute, acceptedTypes, wordsOfTypes, type AcceptedType } from './accepted-types.js';
export { FileStore, type FileOwner } from './file-store.js';
export { FilesModule } from './files.module.js';
export { cleanFileName } from './original-name.js';
export { readUpload, receiveUpload, type IncomingFile, type Upload, type UploadRules } from './read-upload.js';
export type { ReceivedFile } from './receive-form.js';
export { beginDownload, sendAsDownload, sendPagePicture } from './send-file.js';
export { fileBadge, isOpenable, type FileState, type StoredFile } from './stored-file.js';
export { wordsOfSize, type UploadProblem, type UploadProblemReason } from './upload-problem.js';

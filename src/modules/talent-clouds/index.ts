export { CloudNameTaken } from './cloud.errors.js';
export { TalentClouds } from './talent-clouds.js';
export { TalentCloudsModule } from './talent-clouds.module.js';

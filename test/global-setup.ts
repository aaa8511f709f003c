import { createTemplate, testServerUrl } from '#testing';

/** Builds the template schema that every test file clones; once per version of the migrations. */
export default async function globalSetup(): Promise<void> {
  await createTemplate(testServerUrl());
}

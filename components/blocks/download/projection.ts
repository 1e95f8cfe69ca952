/** What a query asks of a file: where it is, and what readers want to know before they fetch it. */
export const fileFields = /* groq */ `
  "assetId": file.asset._ref,
  "size": file.asset->size,
  "filename": file.asset->originalFilename
`;

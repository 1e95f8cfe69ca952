export const tableFields = /* groq */ `
  "caption": coalesce(caption, ""),
  "rows": coalesce(rows[]{ _key, "cells": coalesce(cells[], []) }, []),
  "headerRow": coalesce(headerRow, true),
  "headerColumn": coalesce(headerColumn, false)
`;
